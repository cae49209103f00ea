package dev.ferry.rest.api.account;

import dev.ferry.application.account.ShowMe;
import dev.ferry.domain.identity.Requester;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.server.http.JerseyPart;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;

/** Who I am. */
@Singleton
@Path(Api.ROOT + "/me")
@Produces(Api.JSON)
public final class MeResource implements JerseyPart {
    private final ShowMe showMe;

    @Inject
    MeResource(ShowMe showMe) {
        this.showMe = showMe;
    }

    @GET
    @Operation(operationId = "showMe", summary = "Who I am, and my accounts")
    public MeDocument me(@Context Requester who) {
        return MeDocument.of(showMe.run(who));
    }
}
