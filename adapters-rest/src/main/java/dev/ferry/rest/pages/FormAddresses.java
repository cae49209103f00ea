package dev.ferry.rest.pages;

import dev.ferry.rest.server.http.JerseyPart;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;

/**
 * A form's address, which stays in the browser where the form was wrong, leads to the page of the form: anyone who
 * loads it anew, or chooses another language there, comes back to it.
 */
@Singleton
final class FormAddresses implements ContainerResponseFilter, JerseyPart {

    @Inject
    FormAddresses() {}

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == Status.METHOD_NOT_ALLOWED.getStatusCode()
                && request.getMethod().equals("GET")
                && ReadableProblems.isForPeople(request)) {
            response.setStatusInfo(Status.SEE_OTHER);
            response.setEntity(null);
            response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
            response.getHeaders().remove(HttpHeaders.ALLOW);
            response.getHeaders().putSingle(HttpHeaders.LOCATION, above(request));
        }
    }

    /** One step up, in whatever language was chosen: a path, never another host. */
    private static String above(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath(false).replaceFirst("^/+", "");
        String query = request.getUriInfo().getRequestUri().getRawQuery();
        String above = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        return '/' + above + (query == null ? "" : '?' + query);
    }
}
