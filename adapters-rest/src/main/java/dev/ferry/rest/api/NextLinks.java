package dev.ferry.rest.api;

import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.http.PublicUrl;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;

/** Links a part of a list to the next one. */
@Singleton
final class NextLinks implements ContainerResponseFilter, JerseyPart {
    private final PublicUrl url;

    @Inject
    NextLinks(PublicUrl url) {
        this.url = url;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Continued list && list.cursor() != null) {
            URI next = request.getUriInfo()
                    .getRequestUriBuilder()
                    .replaceQueryParam("cursor", list.cursor())
                    .build();
            response.getHeaders()
                    .putSingle(
                            HttpHeaders.LINK,
                            "<" + url.get() + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"");
        }
    }
}
