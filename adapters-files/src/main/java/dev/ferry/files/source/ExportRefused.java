package dev.ferry.files.source;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Refusal;
import java.util.Map;

/** The export as a whole cannot be taken; carries the refusal out of the readers, and never leaves this module. */
public final class ExportRefused extends RuntimeException {
    private final transient Refusal reason;

    ExportRefused(Code code, Map<String, Object> facts) {
        super(code.slug());
        this.reason = new Refusal(code, facts);
    }

    public ExportRefused(Code code, String file) {
        this(code, Map.of("file", file));
    }

    public ExportRefused(Code code, String file, long line) {
        this(code, Map.of("file", file, "line", line));
    }

    public Refusal reason() {
        return reason;
    }
}
