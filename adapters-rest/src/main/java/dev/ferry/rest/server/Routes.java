package dev.ferry.rest.server;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.annotation.Annotation;
import org.glassfish.jersey.server.ExtendedUriInfo;

/** What is known of the route that serves a request. */
public final class Routes {
    private Routes() {}

    /** Whether its method has this mark; not where Jersey answers by itself. */
    public static boolean isMarked(ContainerRequestContext request, Class<? extends Annotation> mark) {
        return request.getUriInfo() instanceof ExtendedUriInfo info
                && info.getMatchedResourceMethod() != null
                && info.getMatchedResourceMethod()
                        .getInvocable()
                        .getHandlingMethod()
                        .isAnnotationPresent(mark);
    }
}
