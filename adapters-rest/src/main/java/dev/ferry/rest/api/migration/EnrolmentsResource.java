package dev.ferry.rest.api.migration;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.guided.EnrolmentHistory;
import dev.ferry.application.guided.EnrolmentState;
import dev.ferry.application.guided.Enrolments;
import dev.ferry.application.guided.EnrolmentsPage;
import dev.ferry.application.guided.WaitingEnrolment;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Slug;
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
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Enrolments that wait for an operator's decision, and those that were decided (R8). */
@Singleton
@Path(Api.ROOT + "/enrolments")
@Produces(Api.JSON)
public final class EnrolmentsResource implements JerseyPart {
    private final Enrolments enrolments;
    private final EnrolmentHistory history;

    /** What an operator decides. */
    record Decision(Boolean accepted) {}

    /** What was decided. */
    record Decided(String mpnId, boolean accepted) {}

    @Inject
    EnrolmentsResource(Enrolments enrolments, EnrolmentHistory history) {
        this.history = history;
        this.enrolments = enrolments;
    }

    @GET
    @Operation(
            operationId = "listEnrolments",
            summary = "Enrolments that wait for a decision, in the order of their MPN IDs, or with state=decided those"
                    + " that were decided, the newest first; for operators")
    @Refuses({Code.OPERATOR_ONLY})
    public Listing<EnrolmentDocument> list(
            @Context Requester who,
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        EnrolmentState which = Query.value("state", state, typed -> Slug.parse(EnrolmentState.class, typed))
                .orElse(EnrolmentState.WAITING);
        int most = Query.limit(limit);
        return switch (which) {
            case WAITING -> waiting(who, Cursor.read(cursor, MpnId::parse), most);
            case DECIDED -> decided(who, Cursor.read(cursor, EnrolmentsResource::place), most);
        };
    }

    private Listing<EnrolmentDocument> waiting(Requester who, Optional<MpnId> from, int most) {
        EnrolmentsPage page = granted(enrolments.page(who, from, most));
        Map<MpnId, Instant> askedAt = granted(history.askedAt(who, page.some()));
        return Listing.of(page.some(), page.next()).map(one -> EnrolmentDocument.of(one, askedAt));
    }

    private Listing<EnrolmentDocument> decided(Requester who, Optional<Long> before, int most) {
        EnrolmentHistory.Page page =
                granted(history.decided(who, before.map(OptionalLong::of).orElseGet(OptionalLong::empty), most));
        Optional<Long> next = page.next().isPresent() ? Optional.of(page.next().getAsLong()) : Optional.empty();
        return Listing.of(page.some(), next).map(EnrolmentDocument::of);
    }

    private static Outcome<Long> place(String text) {
        try {
            return Outcome.done(Long.parseLong(text));
        } catch (NumberFormatException _) {
            return Outcome.refused(Code.MALFORMED_ID);
        }
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
