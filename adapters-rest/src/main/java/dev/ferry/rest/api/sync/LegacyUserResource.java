package dev.ferry.rest.api.sync;

import dev.ferry.application.account.ShowLegacyAccount;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.server.http.PublicUrl;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** A user of an account in the legacy portal; shown nowhere alone. */
@Tag(name = "Legacy")
@Singleton
@Path(Api.ROOT + "/legacy/accounts/{publisherId}/users/{user}")
@Produces(Api.JSON)
public final class LegacyUserResource extends LegacyWrites {

    @Inject
    LegacyUserResource(ShowLegacyAccount showLegacyAccount, PublicUrl url) {
        super(showLegacyAccount, url);
    }
}
