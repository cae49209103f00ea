package dev.ferry.rest.api;

import dev.ferry.rest.server.problem.BadInput;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;

/** What a request expects to find before it changes anything, be it a user or an account. */
public final class IfMatch {
    private IfMatch() {}

    /** Whether what is there is what the request expects; a header that makes no sense is bad input. */
    public static boolean holds(Request request, EntityTag there) {
        try {
            return request.evaluatePreconditions(there) == null;
        } catch (ProcessingException _) {
            throw new BadInput(
                    messages -> messages.text("problem.bad-request.wrong-type"), "#/" + HttpHeaders.IF_MATCH);
        }
    }
}
