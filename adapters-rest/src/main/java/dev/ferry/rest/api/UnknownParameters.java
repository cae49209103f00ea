package dev.ferry.rest.api;

import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.http.Routes;
import dev.ferry.rest.server.problem.BadInput;
import dev.ferry.rest.server.problem.LogSafe;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

/**
 * Refuses a parameter that a route of the API does not know: anyone who misspells a filter would take all for what it
 * left.
 */
@Singleton
@Priority(Priorities.AUTHORIZATION)
final class UnknownParameters implements ContainerRequestFilter, JerseyPart {

    @Inject
    UnknownParameters() {}

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getPath(false).startsWith(Api.UNDER)
                && request.getUriInfo().getRequestUri().getRawQuery() != null) {
            request.getUriInfo().getQueryParameters().keySet().stream()
                    .filter(name -> !Routes.takes(request, name))
                    .findFirst()
                    .ifPresent(UnknownParameters::refuse);
        }
    }

    private static void refuse(String name) {
        String pointer = "#/" + LogSafe.quoted(name).replace("~", "~0").replace("/", "~1");
        throw new BadInput(messages -> messages.text("problem.bad-request.unknown-parameter"), pointer);
    }
}
