package dev.ferry.rest.server.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ferry.application.signin.SignInPlace;
import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.http.PublicUrl;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Tells programs where tokens for the API are to be had (RFC 9728), where that is elsewhere. */
@PublicRoute
@Singleton
@Path(ProtectedResource.PATH)
public final class ProtectedResource implements JerseyPart {
    static final String PATH = "/.well-known/oauth-protected-resource";

    private final SignInPlace place;
    private final PublicUrl url;

    /** What is told. */
    record Metadata(
            String resource,
            @JsonProperty("authorization_servers") List<String> authorizationServers,
            @JsonProperty("bearer_methods_supported") List<String> bearerMethods,
            @JsonProperty("resource_documentation") String documentation) {}

    @Inject
    ProtectedResource(SignInPlace place, PublicUrl url) {
        this.place = place;
        this.url = url;
    }

    /** Nothing is there where Ferry makes the tokens itself. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Metadata tell() {
        return place.run()
                .map(issuers -> new Metadata(url.get().toString(), issuers, List.of("header"), url.get() + "/docs"))
                .orElseThrow(NotFoundException::new);
    }
}
