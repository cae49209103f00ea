package dev.ferry.rest.server;

import dev.ferry.application.access.Authenticate;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.rest.server.access.BearerToken;
import dev.ferry.rest.server.access.Caller;
import dev.ferry.rest.server.access.PublicRoute;
import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.problem.RefusedRequest;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.server.model.Invocable;
import org.jspecify.annotations.Nullable;

/**
 * Finds out by the token who is asking, for every route that is not {@link PublicRoute} and of which nothing before has
 * found out already; the rights are read afresh by the use case.
 */
@Singleton
@Priority(Priorities.AUTHENTICATION)
final class SignInCheck implements ContainerRequestFilter, JerseyPart {
    private final Authenticate authenticate;

    @Inject
    SignInCheck(Authenticate authenticate) {
        this.authenticate = authenticate;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (isPublic(request) || Caller.of(request).isPresent()) {
            return;
        }
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        BearerToken.in(authorization)
                .map(this::caller)
                .orElseThrow(() -> unknown(authorization))
                .sends(request);
    }

    private static RefusedRequest unknown(@Nullable String authorization) {
        Refusal reason = new Refusal(Code.NOT_SIGNED_IN);
        return BearerToken.isMeant(authorization) ? RefusedRequest.ofToken(reason) : new RefusedRequest(reason);
    }

    private Caller caller(String token) {
        return switch (authenticate.run(token)) {
            case Done<Requester>(var who) -> new Caller(who, token);
            case Refused<Requester>(var reason) -> throw RefusedRequest.ofToken(reason);
        };
    }

    /** Jersey answers OPTIONS by itself, with no more than the methods that there are. */
    private static boolean isPublic(ContainerRequestContext request) {
        return request.getMethod().equals("OPTIONS")
                || (request.getUriInfo() instanceof ExtendedUriInfo info
                        && isPublic(info.getMatchedResourceMethod().getInvocable()));
    }

    private static boolean isPublic(Invocable route) {
        return route.getHandlingMethod().isAnnotationPresent(PublicRoute.class)
                || route.getHandler().getHandlerClass().isAnnotationPresent(PublicRoute.class);
    }
}
