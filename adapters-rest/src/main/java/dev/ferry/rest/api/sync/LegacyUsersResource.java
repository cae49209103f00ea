package dev.ferry.rest.api.sync;

import dev.ferry.application.account.ShowLegacyAccount;
import dev.ferry.application.document.LegacyUserDocument;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.api.Cursor;
import dev.ferry.rest.api.Listing;
import dev.ferry.rest.api.Query;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The users of an account in the legacy portal. */
@Tag(name = "Legacy")
@Singleton
@Path(Api.ROOT + "/legacy/accounts/{publisherId}/users")
@Produces(Api.JSON)
public final class LegacyUsersResource extends LegacyWrites {

    @Inject
    LegacyUsersResource(ShowLegacyAccount showLegacyAccount, PublicUrl url) {
        super(showLegacyAccount, url);
    }

    @GET
    @Operation(operationId = "listLegacyUsers", summary = "The users of an account in the legacy portal")
    @Refuses({Code.ACCOUNT_NOT_FOUND})
    public Listing<LegacyUserDocument> users(
            @Context Requester who,
            @PathParam("publisherId") String id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Optional<String> from = Cursor.read(cursor, Outcome::done);
        int most = Query.limit(limit);
        return Listing.of(
                        view(who, id).account().users(),
                        user -> user.identity().key(),
                        from,
                        most,
                        LegacyUsersResource::between)
                .map(LegacyUserDocument::of);
    }

    /** As little of the next key as tells it from the last: addresses do not belong into what proxies log. */
    static String between(String last, String next) {
        int same = 0;
        while (same < last.length() && last.charAt(same) == next.charAt(same)) {
            same++;
        }
        return next.substring(0, next.offsetByCodePoints(same, 1));
    }
}
