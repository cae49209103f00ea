package dev.ferry.rest.server.access;

import dev.ferry.domain.identity.Requester;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;

/**
 * Who sent a request.
 *
 * @param token what they signed in with; a secret
 */
public record Caller(Requester who, String token) {
    /** The request's attribute; absent where the route is {@link PublicRoute}. */
    static final String ATTRIBUTE = "dev.ferry.rest.caller";

    /** Who sent this one; nobody where its route is {@link PublicRoute}. */
    public static Optional<Caller> of(ContainerRequestContext request) {
        return request.getProperty(ATTRIBUTE) instanceof Caller caller ? Optional.of(caller) : Optional.empty();
    }

    /** From now on this is who sent it. */
    public void sends(ContainerRequestContext request) {
        request.setProperty(ATTRIBUTE, this);
    }

    /** Never the token: it must not stand in a log. */
    @Override
    public String toString() {
        return "the caller " + who.actor();
    }
}
