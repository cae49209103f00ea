package dev.ferry.rest.server.problem;

import dev.ferry.rest.server.http.JerseyPart;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * Reads what a client says of the types that it sends and takes before Jersey does, which answers nonsense with
 * nothing, and takes what is packed for nonsense.
 */
@PreMatching
@Singleton
@Priority(HeaderFields.FIRST)
public final class HeaderFields implements ContainerRequestFilter, JerseyPart {
    static final int FIRST = 0;

    @Inject
    HeaderFields() {}

    @Override
    public void filter(ContainerRequestContext request) {
        require(request::getMediaType, HttpHeaders.CONTENT_TYPE);
        require(request::getAcceptableMediaTypes, HttpHeaders.ACCEPT);
        String coded = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (coded != null && !coded.equalsIgnoreCase("identity")) {
            throw new NotSupportedException(Response.status(Response.Status.UNSUPPORTED_MEDIA_TYPE)
                    .header(HttpHeaders.ACCEPT_ENCODING, "identity")
                    .build());
        }
    }

    private static void require(Runnable read, String field) {
        try {
            read.run();
        } catch (ProcessingException _) {
            throw BadInput.unreadable("#/" + field);
        }
    }
}
