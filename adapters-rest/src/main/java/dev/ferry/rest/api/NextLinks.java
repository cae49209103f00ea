package dev.ferry.rest.api;

import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.http.PublicUrl;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Links a part of a list to the next one. A cursor is good for the list that gave it alone, with the filter that it was
 * asked with: in any other it would pass over what is there, without a word.
 */
@Singleton
final class NextLinks implements ContainerRequestFilter, ContainerResponseFilter, JerseyPart {
    private static final String CURSOR = "cursor";

    private final PublicUrl url;

    @Inject
    NextLinks(PublicUrl url) {
        this.url = url;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String cursor = request.getUriInfo().getQueryParameters().getFirst(CURSOR);
        if (cursor != null && request.getUriInfo().getPath(false).startsWith(Api.UNDER)) {
            Cursor.check(list(request), cursor);
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Continued list && list.cursor() != null) {
            String cursor = Cursor.of(list(request), list.cursor());
            response.setEntity(list.with(cursor));
            URI next = request.getUriInfo()
                    .getRequestUriBuilder()
                    .replaceQueryParam(CURSOR, cursor)
                    .build();
            response.getHeaders()
                    .putSingle(
                            HttpHeaders.LINK,
                            "<" + url.get() + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"");
        }
    }

    /** What list it is: the address, and all that is asked of it but for how it is cut into parts. */
    private static String list(ContainerRequestContext request) {
        Map<String, List<String>> asked = new TreeMap<>(request.getUriInfo().getQueryParameters());
        asked.keySet().removeAll(Set.of("limit", CURSOR));
        return request.getUriInfo().getPath() + asked;
    }
}
