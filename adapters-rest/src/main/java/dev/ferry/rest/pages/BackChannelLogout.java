package dev.ferry.rest.pages;

import dev.ferry.application.signin.EndSessions;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.rest.server.access.PublicRoute;
import dev.ferry.rest.server.http.JerseyPart;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where an identity provider says that somebody signed out there (OpenID Connect Back-Channel Logout 1.0). No page: no
 * browser comes here, and the provider's signature is what it is believed by.
 */
@PublicRoute
@Singleton
@Path("/sign-out/back-channel")
public final class BackChannelLogout implements JerseyPart {
    private static final String INVALID = "{\"error\":\"invalid_request\"}";

    private final EndSessions endSessions;

    @Inject
    BackChannelLogout(EndSessions endSessions) {
        this.endSessions = endSessions;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response hear(@FormParam("logout_token") @Nullable String token) {
        return endSessions.run(Objects.requireNonNullElse(token, "")) instanceof Done<?>
                ? Response.ok().build()
                : Response.status(Response.Status.BAD_REQUEST)
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(INVALID)
                        .build();
    }
}
