package dev.ferry.rest.api.sync;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.document.SyncDocument;
import dev.ferry.application.sync.RetrySync;
import dev.ferry.application.sync.ShowSync;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.api.Refuses;
import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.problem.BadInput;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the legacy portal follows all accounts (R16). */
@Singleton
@Path(Api.ROOT + "/sync-back")
@Produces(Api.JSON)
public final class SyncResource implements JerseyPart {
    private final ShowSync showSync;
    private final RetrySync retrySync;

    /** What is to be delivered again: all that is set aside, or that of one account. */
    record RetryOrder(@Nullable String publisherId) {
        Optional<PublisherId> account() {
            return Optional.ofNullable(publisherId)
                    .map(typed -> BadInput.unless(PublisherId.parse(typed), "#/publisherId"));
        }
    }

    /** How many changes are due again. */
    record Retried(int changes) {}

    @Inject
    SyncResource(ShowSync showSync, RetrySync retrySync) {
        this.showSync = showSync;
        this.retrySync = retrySync;
    }

    @GET
    @Operation(
            operationId = "showAllSyncBack",
            summary = "How far the legacy portal is behind, and what was set aside; for operators")
    @Refuses({Code.OPERATOR_ONLY})
    public SyncDocument show(@Context Requester who) {
        return SyncDocument.of(granted(showSync.ofAll(who)), who);
    }

    @POST
    @Path("/retry")
    @Consumes(Api.JSON)
    @Operation(operationId = "retrySyncBack", summary = "Deliver again what was set aside; for operators")
    @Refuses({Code.OPERATOR_ONLY, Code.ACCOUNT_NOT_FOUND})
    public Retried retry(@Context Requester who, RetryOrder body) {
        Optional<PublisherId> account = granted(AccountAccess.operatorOnly(who, () -> Outcome.done(body.account())));
        return new Retried(granted(retrySync.run(who, account), Map.of(Code.ACCOUNT_NOT_FOUND, "#/publisherId")));
    }
}
