package dev.ferry.rest.pages;

import dev.ferry.application.undo.TellDoneActs;
import dev.ferry.rest.server.access.Caller;
import dev.ferry.rest.server.http.JerseyPart;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a person asked for, and could undo for a moment, is said to be done by the next page of theirs, whichever that
 * is, and once: the browser keeps what they asked for, and the store whether it was done and told.
 */
@Paged
@Singleton
@Priority(AskedActsFilter.BEHIND_SIGN_IN)
final class AskedActsFilter implements ContainerRequestFilter, ContainerResponseFilter, JerseyPart {
    static final int BEHIND_SIGN_IN = 1600;

    private final TellDoneActs tellDoneActs;
    private final Cookies cookies;

    @Inject
    AskedActsFilter(TellDoneActs tellDoneActs, Cookies cookies) {
        this.tellDoneActs = tellDoneActs;
        this.cookies = cookies;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Caller.of(request).ifPresent(caller -> {
            Map<UUID, String> kept =
                    cookies.in(request, Cookies.ASKED).map(AskedActs::read).orElse(Map.of());
            new AskedActs(kept, ids -> isSeen(request) ? tellDoneActs.run(caller.who(), ids) : List.of())
                    .belongTo(request);
        });
    }

    /** Of a part of a page that is asked for, nobody sees what stands beside it; but what waits asks for that too. */
    private static boolean isSeen(ContainerRequestContext request) {
        boolean part = request.getHeaderString("HX-Request") != null && request.getHeaderString("HX-Boosted") == null;
        return !request.getMethod().equals("HEAD") && (!part || "undo".equals(request.getHeaderString("HX-Target")));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        AskedActs.of(request)
                .toKeep()
                .ifPresent(kept -> response.getHeaders().add(HttpHeaders.SET_COOKIE, cookies.asked(kept)));
    }
}
