package dev.ferry.rest.server.limit;

import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.limit.Limit.Standing;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * Says in each answer to what is limited how far that is used up, in the fields of the IETF's draft "RateLimit header
 * fields for HTTP": {@code RateLimit-Policy} tells the limit, {@code RateLimit} what is left of it.
 */
@Singleton
public final class LimitHeaders implements ContainerResponseFilter, JerseyPart {
    private static final String ATTRIBUTE = "dev.ferry.rest.limit";
    private static final String POLICY = "RateLimit-Policy";
    private static final String LEFT = "RateLimit";

    @Inject
    LimitHeaders() {}

    static void note(ContainerRequestContext request, Standing standing) {
        request.setProperty(ATTRIBUTE, standing);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(ATTRIBUTE) instanceof Standing standing) {
            String name = '"' + standing.name() + '"';
            response.getHeaders().putSingle(POLICY, name + ";q=" + standing.quota() + ";w=" + Limit.WINDOW.toSeconds());
            response.getHeaders().putSingle(LEFT, name + ";r=" + standing.left() + ";t=" + standing.seconds());
        }
        String again = response.getHeaderString(HttpHeaders.RETRY_AFTER);
        boolean ofAnotherLimit = !response.getHeaders().containsKey(LEFT)
                || !response.getHeaderString(LEFT).endsWith(";r=0;t=" + again);
        if (response.getStatus() == 429 && again != null && ofAnotherLimit) {
            response.getHeaders().remove(POLICY);
            response.getHeaders().putSingle(LEFT, "\"tries\";r=0;t=" + again);
        }
    }
}
