package dev.ferry.rest.api.offer;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import dev.ferry.application.deadline.WaiveDeadline;
import dev.ferry.application.document.StandingDocument;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.Rejection;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.api.Query;
import dev.ferry.rest.api.Refuses;
import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.http.Longest;
import dev.ferry.rest.server.problem.BadInput;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Deadlines that operators let pass for an offer (R23). */
@Singleton
@Path(Api.ROOT + "/accounts/{publisherId}/offers/{offerId}/waiver")
@Produces(Api.JSON)
public final class WaiverResource implements JerseyPart {
    private final WaiveDeadline waiveDeadline;

    /** Which deadline, and why. */
    record NewWaiver(
            String deadline,
            @Longest(Rejection.Reason.LONGEST) String reason) {}

    @Inject
    WaiverResource(WaiveDeadline waiveDeadline) {
        this.waiveDeadline = waiveDeadline;
    }

    @POST
    @Consumes(Api.JSON)
    @Operation(
            operationId = "waiveDeadline",
            summary = "Let a deadline pass for an offer: what follows from it is lifted; for operators")
    @Refuses({
        Code.OPERATOR_ONLY,
        Code.ACCOUNT_NOT_FOUND,
        Code.OFFER_NOT_FOUND,
        Code.UNKNOWN_DEADLINE,
        Code.NOT_WAIVABLE,
        Code.DEADLINE_MET,
        Code.VALUE_MISSING,
        Code.VALUE_TOO_LONG,
        Code.CONTROL_CHARACTERS
    })
    public StandingDocument waive(
            @Context Requester who,
            @PathParam("publisherId") String id,
            @PathParam("offerId") String offerId,
            NewWaiver body) {
        return StandingDocument.of(granted(
                waiveDeadline.run(who, OfferPath.key(id, offerId), body.deadline(), body.reason()),
                Map.of(
                        Code.UNKNOWN_DEADLINE, "#/deadline",
                        Code.VALUE_MISSING, "#/reason",
                        Code.VALUE_TOO_LONG, "#/reason",
                        Code.CONTROL_CHARACTERS, "#/reason")));
    }

    @DELETE
    @Operation(
            operationId = "takeWaiverBack",
            summary = "Take back that a deadline was let pass: what follows from it is in force again; for operators")
    @Refuses({Code.OPERATOR_ONLY, Code.ACCOUNT_NOT_FOUND, Code.OFFER_NOT_FOUND, Code.UNKNOWN_DEADLINE})
    public StandingDocument takeBack(
            @Context Requester who,
            @PathParam("publisherId") String id,
            @PathParam("offerId") String offerId,
            @Parameter(required = true, description = "The deadline's id.") @QueryParam("deadline") @Nullable
                    String deadline) {
        String known =
                Query.value("deadline", deadline, Outcome::done).orElseThrow(() -> BadInput.missing("#/deadline"));
        return StandingDocument.of(granted(
                waiveDeadline.takeBack(who, OfferPath.key(id, offerId), known),
                Map.of(Code.UNKNOWN_DEADLINE, "#/deadline")));
    }
}
