package dev.ferry.rest.api.sync;

import dev.ferry.application.account.ShowLegacyAccount;
import dev.ferry.application.document.LegacyDocument;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Code;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.api.Refuses;
import dev.ferry.rest.server.http.PublicUrl;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;

/** An account as the legacy portal shows it. */
@Tag(name = "Legacy")
@Singleton
@Path(Api.ROOT + "/legacy/accounts/{publisherId}")
@Produces(Api.JSON)
public final class LegacyAccountResource extends LegacyWrites {

    @Inject
    LegacyAccountResource(ShowLegacyAccount showLegacyAccount, PublicUrl url) {
        super(showLegacyAccount, url);
    }

    @GET
    @Operation(operationId = "showLegacyAccount", summary = "An account as the legacy portal shows it")
    @Refuses({Code.ACCOUNT_NOT_FOUND})
    public LegacyDocument show(@Context Requester who, @PathParam("publisherId") String id) {
        return LegacyDocument.of(view(who, id));
    }
}
