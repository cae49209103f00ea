package dev.ferry.rest.pages;

import dev.ferry.application.access.Authenticate;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.rest.server.access.Caller;
import dev.ferry.rest.server.access.PublicRoute;
import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.http.Routes;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/**
 * Finds out by the session's cookie who reads a page. Anyone who has not signed in is led to the sign-in, and from
 * there to where they were going.
 */
@Paged
@Singleton
@Priority(PageSignIn.BEFORE_TOKENS)
final class PageSignIn implements ContainerRequestFilter, JerseyPart {
    static final int BEFORE_TOKENS = 900;

    private final Authenticate authenticate;
    private final Cookies cookies;

    @Inject
    PageSignIn(Authenticate authenticate, Cookies cookies) {
        this.authenticate = authenticate;
        this.cookies = cookies;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        cookies.in(request, Cookies.VISIT).ifPresent(visit -> request.setProperty(PageContext.VISIT, visit));
        Optional<Caller> caller = caller(request);
        caller.ifPresent(known -> known.sends(request));
        if (caller.isEmpty() && !Routes.isMarked(request, PublicRoute.class)) {
            request.abortWith(Response.seeOther(SignInPages.address(whereTo(request), hasEnded(request)))
                    .build());
        }
    }

    /** Who reads a page of which no route knows, so that it has their header all the same. */
    void recognise(ContainerRequestContext request) {
        if (Caller.of(request).isEmpty()) {
            caller(request).ifPresent(known -> known.sends(request));
        }
    }

    private Optional<Caller> caller(ContainerRequestContext request) {
        return cookies.in(request, Cookies.SESSION)
                .flatMap(session -> authenticate.run(session) instanceof Done<Requester>(var who)
                        ? Optional.of(new Caller(who, session))
                        : Optional.empty());
    }

    /** Who sent a form goes on at its page: the form's own address leads there, see {@link FormAddresses}. */
    private static String whereTo(ContainerRequestContext request) {
        return request.getUriInfo().getRequestUri().getRawPath();
    }

    /** Whether the reader was signed in: a browser says so by its cookie, or by what only a page of Ferry sends. */
    private boolean hasEnded(ContainerRequestContext request) {
        return cookies.in(request, Cookies.SESSION).isPresent()
                || !request.getMethod().equals("GET")
                || request.getHeaderString("HX-Request") != null;
    }
}
