package dev.ferry.rest.pages;

import dev.ferry.application.access.Authenticate;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.PortUnavailable;
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
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out by the session's cookie who reads a page. Anyone who has not signed in is led to the sign-in, and from
 * there to where they were going.
 */
@Paged
@Singleton
@Priority(PageSignIn.BEFORE_TOKENS)
final class PageSignIn implements ContainerRequestFilter, JerseyPart {
    private static final Logger LOG = LoggerFactory.getLogger(PageSignIn.class);

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
            request.abortWith(toSignIn(request));
        }
    }

    /**
     * Who reads a page of which no route knows, so that it has their header all the same. Where the database is away
     * nobody can say who that is.
     */
    void recognise(ContainerRequestContext request) {
        if (Caller.of(request).isEmpty()) {
            try {
                caller(request).ifPresent(known -> known.sends(request));
            } catch (PortUnavailable away) {
                LOG.debug("nobody can say who reads the page of a problem", away);
            }
        }
    }

    private Optional<Caller> caller(ContainerRequestContext request) {
        return cookies.in(request, Cookies.SESSION)
                .flatMap(session -> authenticate.run(session) instanceof Done<Requester>(var who)
                        ? Optional.of(new Caller(who, session))
                        : Optional.empty());
    }

    /** What asks for a part of a page alone cannot show another page in its place: the browser goes there. */
    private Response toSignIn(ContainerRequestContext request) {
        boolean part = request.getHeaderString("HX-Request") != null && request.getHeaderString("HX-Boosted") == null;
        return part
                ? Response.noContent()
                        .header("HX-Redirect", SignInPages.address(pageOf(request), true))
                        .build()
                : Response.seeOther(SignInPages.address(whereTo(request), hasEnded(request)))
                        .build();
    }

    /** The page that asks for a part of itself, as far as it says so. */
    private static String pageOf(ContainerRequestContext request) {
        try {
            String page = request.getHeaderString("HX-Current-URL");
            String path = page == null ? null : new URI(page).getRawPath();
            return path == null ? "" : path;
        } catch (URISyntaxException _) {
            return "";
        }
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
