package dev.ferry.rest.api.migration;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.guided.Enrolments;
import dev.ferry.application.guided.EnrolmentsPage;
import dev.ferry.application.guided.WaitingEnrolment;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.api.Cursor;
import dev.ferry.rest.api.Listing;
import dev.ferry.rest.api.Query;
import dev.ferry.rest.api.Refuses;
import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.problem.LogSafe;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Enrolments that wait for an operator's decision (R8). */
@Singleton
@Path(Api.ROOT + "/enrolments")
@Produces(Api.JSON)
public final class EnrolmentsResource implements JerseyPart {
    private final Enrolments enrolments;

    /** What an operator decides. */
    record Decision(Boolean accepted) {}

    /** What was decided. */
    record Decided(String mpnId, boolean accepted) {}

    @Inject
    EnrolmentsResource(Enrolments enrolments) {
        this.enrolments = enrolments;
    }

    @GET
    @Operation(
            operationId = "listEnrolments",
            summary = "Enrolments that wait for a decision, in the order of their MPN IDs; for operators")
    @Refuses({Code.OPERATOR_ONLY})
    public Listing<EnrolmentDocument> list(
            @Context Requester who,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Optional<MpnId> from = Cursor.read(cursor, MpnId::parse);
        int most = Query.limit(limit);
        EnrolmentsPage page = granted(enrolments.page(who, from, most));
        return Listing.of(page.some(), page.next()).map(EnrolmentDocument::of);
    }

    @POST
    @Path("/{mpnId}/decision")
    @Consumes(Api.JSON)
    @Operation(
            operationId = "decideEnrolment",
            summary = "Accept an enrolment or turn it down, and tell the applicant; for operators")
    @Refuses({Code.OPERATOR_ONLY, Code.ENROLMENT_NOT_FOUND})
    public Decided decide(@Context Requester who, @PathParam("mpnId") String mpnId, Decision body) {
        WaitingEnrolment decided = granted(AccountAccess.operatorOnly(who, () -> number(mpnId))
                .then(known -> enrolments.decide(who, known, body.accepted(), Optional.empty())));
        return new Decided(decided.mpnId().value(), body.accepted());
    }

    /** What cannot be an MPN ID is answered as an enrolment that does not wait. */
    private static Outcome<MpnId> number(String typed) {
        return MpnId.parse(typed) instanceof Done<MpnId>(var number)
                        && number.value().equals(typed)
                ? Outcome.done(number)
                : Outcome.refused(Code.ENROLMENT_NOT_FOUND, "mpnId", LogSafe.quoted(typed));
    }
}
