package dev.ferry.rest.api.migration;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.document.ConfirmedNumberDocument;
import dev.ferry.application.document.UnconfirmedNumberDocument;
import dev.ferry.application.membership.NumberState;
import dev.ferry.application.membership.UnconfirmedNumbers;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.membership.MembershipKind;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.api.Cursor;
import dev.ferry.rest.api.Listing;
import dev.ferry.rest.api.Query;
import dev.ferry.rest.api.Refuses;
import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.problem.AllFields;
import dev.ferry.rest.server.problem.BadInput;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** MPN IDs that the registry knows and whose tenant nobody said (R8). */
@Singleton
@Path(Api.ROOT + "/memberships")
@Produces(Api.JSON)
public final class MembershipsResource implements JerseyPart {
    private final UnconfirmedNumbers numbers;

    /** Whose a number is. */
    record Confirmation(String tenantId, @Nullable String kind) {
        TenantId tenant() {
            return BadInput.unless(TenantId.parse(tenantId), "#/tenantId");
        }

        MembershipKind whichKind() {
            return Optional.ofNullable(kind)
                    .map(typed -> BadInput.unless(Slug.parse(MembershipKind.class, typed), "#/kind"))
                    .orElse(MembershipKind.GLOBAL);
        }
    }

    @Inject
    MembershipsResource(UnconfirmedNumbers numbers) {
        this.numbers = numbers;
    }

    @GET
    @Operation(
            operationId = "listMemberships",
            summary = "MPN IDs of accounts whose tenant nobody said, and the accounts that wait; for operators")
    @Refuses({Code.OPERATOR_ONLY})
    public Listing<UnconfirmedNumberDocument> list(
            @Context Requester who,
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Query.value(
                "state", state, typed -> Slug.parse(NumberState.class, typed)); // there is one, which need not be named
        UnconfirmedNumbers.Part part =
                granted(numbers.page(who, Cursor.read(cursor, PublisherId::parse), Query.limit(limit)));
        return Listing.of(part.numbers(), part.next()).map(UnconfirmedNumberDocument::of);
    }

    @PUT
    @Path("/{mpnId}")
    @Consumes(Api.JSON)
    @Operation(operationId = "confirmMembership", summary = "Say whose an MPN ID is; for operators")
    @Refuses({Code.OPERATOR_ONLY, Code.MPN_INVALID, Code.ENROLLED_HERE, Code.REGISTRY_UNAVAILABLE})
    public ConfirmedNumberDocument confirm(
            @Context Requester who, @PathParam("mpnId") String mpnId, Confirmation body) {
        MpnId number = granted(AccountAccess.operatorOnly(who, () -> MpnId.parse(mpnId)));
        AllFields.read(body::tenant, body::whichKind);
        return ConfirmedNumberDocument.of(granted(numbers.confirm(who, number, body.tenant(), body.whichKind())));
    }
}
