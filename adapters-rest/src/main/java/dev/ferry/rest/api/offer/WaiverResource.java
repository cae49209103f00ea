package dev.ferry.rest.api.offer;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import dev.ferry.application.deadline.WaiveDeadline;
import dev.ferry.application.document.StandingDocument;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.Rejection;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.api.Query;
import dev.ferry.rest.api.Refuses;
import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.http.Longest;
import dev.ferry.rest.server.http.OptionalBody;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Which deadline, and perhaps why. */
    record TakenBack(
            String deadline,
            @Longest(Rejection.Reason.LONGEST) @Nullable String reason) {}

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
                        pointers(body.deadline()))
                .standing());
    }

    @DELETE
    @Consumes(Api.JSON)
    @Operation(
            operationId = "takeWaiverBack",
            summary = "Take back that a deadline was let pass: what follows from it is in force again; for operators",
            description = "The deadline stands in the address, or, as to let it pass, in a body.")
    @Refuses({
        Code.OPERATOR_ONLY,
        Code.ACCOUNT_NOT_FOUND,
        Code.OFFER_NOT_FOUND,
        Code.UNKNOWN_DEADLINE,
        Code.VALUE_MISSING,
        Code.VALUE_TOO_LONG,
        Code.CONTROL_CHARACTERS
    })
    public StandingDocument takeBack(
            @Context Requester who,
            @PathParam("publisherId") String id,
            @PathParam("offerId") String offerId,
            @Parameter(description = "The deadline's id.") @QueryParam("deadline") @Nullable String deadline,
            @OptionalBody @Nullable TakenBack body) {
        Optional<TakenBack> told = Optional.ofNullable(body);
        Optional<String> asked = Query.value("deadline", deadline, Outcome::done);
        asked.ifPresent(named -> told.map(TakenBack::deadline)
                .filter(other -> !other.equals(named))
                .ifPresent(other -> {
                    throw BadInput.of(
                            new Refusal(Code.UNKNOWN_VALUE, Map.of("value", other, "known", List.of(named))),
                            "#/deadline");
                }));
        String meant = asked.or(() -> told.map(TakenBack::deadline)).orElse("");
        return StandingDocument.of(granted(
                        waiveDeadline.takeBack(
                                who,
                                OfferPath.key(id, offerId),
                                meant,
                                told.flatMap(one -> Optional.ofNullable(one.reason()))),
                        pointers(meant))
                .standing());
    }

    /** The reason is read before the deadline. */
    private static Map<Code, String> pointers(String deadline) {
        return Map.of(
                Code.UNKNOWN_DEADLINE, "#/deadline",
                Code.VALUE_MISSING, deadline.isBlank() ? "#/deadline" : "#/reason",
                Code.VALUE_TOO_LONG, "#/reason",
                Code.CONTROL_CHARACTERS, "#/reason");
    }
}
