package dev.ferry.rest.server.metrics;

import dev.ferry.rest.server.http.JerseyPart;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.glassfish.jersey.uri.UriTemplate;

/** Notes on the request which route served it, as its template: there are few of those, and endlessly many paths. */
@Singleton
public final class RouteNote implements ContainerResponseFilter, JerseyPart {
    /** The request's attribute; absent where no route served it. */
    static final String ATTRIBUTE = "dev.ferry.rest.route";

    private final Map<ResourceMethod, String> templates = new ConcurrentHashMap<>();

    @Inject
    RouteNote() {}

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getUriInfo() instanceof ExtendedUriInfo info && info.getMatchedResourceMethod() != null) {
            request.setProperty(
                    ATTRIBUTE, templates.computeIfAbsent(info.getMatchedResourceMethod(), _ -> template(info)));
        }
    }

    private static String template(ExtendedUriInfo info) {
        return info.getMatchedTemplates().reversed().stream()
                .map(UriTemplate::getTemplate)
                .collect(Collectors.joining())
                .replace("//", "/"); // what is at the root begins with one, and so does what is below it
    }
}
