package dev.ferry.rest.api.sync;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.document.ComparisonDocument;
import dev.ferry.application.document.SyncDocument;
import dev.ferry.application.sync.CompareSides;
import dev.ferry.application.sync.DropChange;
import dev.ferry.application.sync.RepairLegacy;
import dev.ferry.application.sync.RepairLegacy.Plan;
import dev.ferry.application.sync.ShowSync;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.api.NoBody;
import dev.ferry.rest.api.Refuses;
import dev.ferry.rest.api.Removals;
import dev.ferry.rest.server.access.AccountPath;
import dev.ferry.rest.server.http.JerseyPart;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** How the legacy portal follows one account (R16, R17). */
@Singleton
@Path(Api.ROOT + "/accounts/{publisherId}/sync-back")
@Produces(Api.JSON)
public final class AccountSyncResource implements JerseyPart {
    private final ShowSync showSync;
    private final CompareSides compareSides;
    private final RepairLegacy repairLegacy;
    private final DropChange dropChange;
    private final Clock clock;

    /**
     * What is to be mended.
     *
     * @param removals up to how many users may lose access, as a dry run told; needed where those are more than the set
     *     share
     * @param dryRun whether it is only said what would be done
     */
    record RepairOrder(@Nullable Long removals, @Nullable Boolean dryRun) {}

    /**
     * What a repair does.
     *
     * @param changes how many the legacy portal is owed by it
     * @param removals how many users differ in that they are to lose access
     * @param users how many have access there now
     * @param silent how many accounts the legacy portal gave no users of, and which are left as they are
     */
    record Repaired(boolean dryRun, long changes, long removals, long users, long silent) {}

    /** The change that is given up, by its number. */
    record DropOrder(Long number) {}

    /**
     * What was given up.
     *
     * @param change what kind of change it was
     */
    record Dropped(long number, String change) {}

    @Inject
    AccountSyncResource(
            ShowSync showSync,
            CompareSides compareSides,
            RepairLegacy repairLegacy,
            DropChange dropChange,
            Clock clock) {
        this.showSync = showSync;
        this.compareSides = compareSides;
        this.repairLegacy = repairLegacy;
        this.dropChange = dropChange;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "showSyncBack", summary = "How far the legacy portal is behind the account")
    @Refuses({Code.ACCOUNT_NOT_FOUND, Code.OWNER_ONLY})
    public SyncDocument show(@Context Requester who, @PathParam("publisherId") String id) {
        return SyncDocument.of(granted(showSync.of(who, AccountPath.id(id))), who);
    }

    @POST
    @Path("/comparison")
    @Operation(operationId = "compareSides", summary = "Compare the account's users on both sides; changes nothing")
    @Refuses({Code.ACCOUNT_NOT_FOUND, Code.OWNER_ONLY, Code.MANAGED_IN_CPP})
    public ComparisonDocument compare(@Context Requester who, @PathParam("publisherId") String id, byte[] body) {
        NoBody.require(body);
        return ComparisonDocument.of(granted(compareSides.of(who, AccountPath.id(id))), clock.instant());
    }

    @POST
    @Path("/repair")
    @Consumes(Api.JSON)
    @Operation(
            operationId = "repairLegacy",
            summary = "Mend the legacy portal from Partner Center's side where users differ; for operators")
    @Refuses({
        Code.OPERATOR_ONLY,
        Code.ACCOUNT_NOT_FOUND,
        Code.MANAGED_IN_CPP,
        Code.TOO_MANY_REMOVALS,
        Code.SYNC_BACK_OVER
    })
    public Repaired repair(@Context Requester who, @PathParam("publisherId") String id, RepairOrder body) {
        OptionalLong confirmed = Removals.of(body.removals());
        PublisherId account = granted(AccountAccess.operatorOnly(who, () -> Outcome.done(AccountPath.id(id))));
        Plan plan = granted(repairLegacy.plan(who, Optional.of(account)));
        boolean dry = Boolean.TRUE.equals(body.dryRun());
        long changes = dry ? plan.changes() : granted(repairLegacy.run(who, plan, confirmed));
        return new Repaired(dry, changes, plan.removals(), plan.users(), plan.silent());
    }

    @POST
    @Path("/drop")
    @Consumes(Api.JSON)
    @Operation(
            operationId = "dropChange",
            summary = "Give up the change that is set aside, so that what waits behind it goes on; for operators")
    @Refuses({Code.OPERATOR_ONLY, Code.ACCOUNT_NOT_FOUND, Code.NOT_SET_ASIDE})
    public Dropped drop(@Context Requester who, @PathParam("publisherId") String id, DropOrder body) {
        PublisherId account = granted(AccountAccess.operatorOnly(who, () -> Outcome.done(AccountPath.id(id))));
        long number = body.number();
        return new Dropped(number, granted(dropChange.run(who, account, number)));
    }
}
