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
import java.util.List;
import java.util.Optional;

/**
 * Refuses a parameter that a route of the API does not know, or that stands there twice: anyone who misspells a filter
 * would take all for what it left, and of two values one would count without a word.
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
            List<BadInput> wrong = request.getUriInfo().getQueryParameters().entrySet().stream()
                    .flatMap(parameter -> wrong(request, parameter.getKey(), parameter.getValue()).stream())
                    .limit(BadInput.MOST)
                    .toList();
            if (!wrong.isEmpty()) {
                throw BadInput.all(wrong);
            }
        }
    }

    private static Optional<BadInput> wrong(ContainerRequestContext request, String name, List<String> values) {
        if (!Routes.takes(request, name)) {
            return Optional.of(wrong("problem.bad-request.unknown-parameter", name));
        }
        return values.size() > 1 ? Optional.of(wrong("problem.bad-request.doubled-parameter", name)) : Optional.empty();
    }

    private static BadInput wrong(String sentence, String name) {
        String pointer = "#/" + LogSafe.quoted(name).replace("~", "~0").replace("/", "~1");
        return new BadInput(messages -> messages.text(sentence), pointer);
    }
}
