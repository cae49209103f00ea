package dev.ferry.rest.api;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.rest.server.problem.BadInput;
import dev.ferry.rest.server.problem.RefusedRequest;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** What a request says that it knows of what it asks for, or expects to find before it changes anything. */
public final class Preconditions {
    private Preconditions() {}

    /**
     * 304 for anyone who has what is there already; null where it is news, or the header makes no sense. Brings
     * {@code changed-meanwhile} to anyone who expects something else than what is there.
     */
    public static Response.@Nullable ResponseBuilder notModified(Request request, EntityTag there) {
        try {
            Response.ResponseBuilder known = request.evaluatePreconditions(there);
            if (known != null && known.clone().build().getStatus() == 412) {
                throw new RefusedRequest(new Refusal(Code.CHANGED_MEANWHILE));
            }
            return known;
        } catch (ProcessingException _) {
            return null;
        }
    }

    /** Whether it is taken as it is, whatever version that may be. */
    public static boolean takesAny(@Nullable String ifMatch) {
        return ifMatch != null && ifMatch.strip().equals("*");
    }

    /** Whether what is there is what the request expects; a header that makes no sense is bad input. */
    public static boolean hold(Request request, EntityTag there) {
        try {
            return request.evaluatePreconditions(there) == null;
        } catch (ProcessingException _) {
            throw new BadInput(
                    messages -> messages.text("problem.bad-request.wrong-type"), "#/" + HttpHeaders.IF_MATCH);
        }
    }

    /** Without {@code If-Match} 428; {@code changed-meanwhile} where it names others than what is there. */
    public static void require(@Nullable String ifMatch, Request request, EntityTag there) {
        if (ifMatch == null) {
            throw new ClientErrorException(Response.Status.PRECONDITION_REQUIRED);
        }
        if (!hold(request, there)) {
            throw new RefusedRequest(new Refusal(Code.CHANGED_MEANWHILE));
        }
    }
}
