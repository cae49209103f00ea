package dev.ferry.rest.api.offer;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.deadline.WaiveDeadline;
import dev.ferry.application.document.StandingDocument;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.Rejection;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.api.Query;
import dev.ferry.rest.api.Refuses;
import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.http.Longest;
import dev.ferry.rest.server.http.OptionalBody;
import dev.ferry.rest.server.problem.AllFields;
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
import java.util.function.Supplier;
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
        OfferKey key = OfferPath.key(id, offerId);
        return answer(
                waiveDeadline.run(who, key, body.deadline(), body.reason()),
                () -> waiveDeadline.faults(who, key, body.deadline(), Optional.of(body.reason())));
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
        granted(AccountAccess.operatorOnly(who, Outcome::done));
        OfferKey key = OfferPath.key(id, offerId);
        Optional<TakenBack> told = Optional.ofNullable(body);
        Optional<String> reason = told.flatMap(one -> Optional.ofNullable(one.reason()));
        Optional<String> asked = Query.value("deadline", deadline, Outcome::done);
        AllFields.readTellingToo(() -> requireOne(asked, told.map(TakenBack::deadline)), () -> read(reason));
        String meant = asked.or(() -> told.map(TakenBack::deadline)).orElse("");
        return answer(
                waiveDeadline.takeBack(who, key, meant, reason), () -> waiveDeadline.faults(who, key, meant, reason));
    }

    private static void requireOne(Optional<String> asked, Optional<String> told) {
        asked.ifPresent(named -> told.filter(other -> !other.equals(named)).ifPresent(other -> {
            throw BadInput.of(
                    new Refusal(Code.UNKNOWN_VALUE, Map.of("value", other, "known", List.of(named))), "#/deadline");
        }));
    }

    private static void read(Optional<String> reason) {
        reason.ifPresent(text -> granted(Rejection.Reason.read(Optional.empty(), text), _ -> Optional.of("#/reason")));
    }

    /** @param faults of the fields, which are looked for where it was refused */
    private static StandingDocument answer(
            Outcome<WaiveDeadline.Changed> outcome, Supplier<Map<String, Refusal>> faults) {
        Map<String, Refusal> found = outcome instanceof Refused ? faults.get() : Map.of();
        return StandingDocument.of(granted(outcome, found, Map.of()).standing());
    }
}
