package dev.ferry.rest.server.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import dev.ferry.domain.outcome.Refusal;

/** A text in a body that is not taken; Jackson adds where it stands. */
public final class RefusedText extends JsonMappingException {
    private final transient Refusal reason;

    public RefusedText(JsonParser json, Refusal reason) {
        super(json, reason.code().slug());
        this.reason = reason;
    }

    Refusal reason() {
        return reason;
    }
}
