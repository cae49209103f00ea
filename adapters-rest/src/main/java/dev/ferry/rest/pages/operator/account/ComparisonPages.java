package dev.ferry.rest.pages.operator.account;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.sync.CompareSides;
import dev.ferry.application.sync.RepairLegacy;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.rest.pages.Answers;
import dev.ferry.rest.pages.FieldError;
import dev.ferry.rest.pages.Fields;
import dev.ferry.rest.pages.PageCall;
import dev.ferry.rest.pages.Paged;
import dev.ferry.rest.pages.SaidOnce;
import dev.ferry.rest.pages.operator.OperatorNotice;
import dev.ferry.rest.server.http.JerseyPart;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.OptionalLong;

/** One account on both sides, and the repair of what differs (R17). */
@Paged
@Singleton
@Path("/operator/accounts/{publisherId}/comparison")
public final class ComparisonPages implements JerseyPart {
    private static final String TEMPLATE = "operator/account/comparison.jte";

    private final CompareSides compareSides;
    private final RepairLegacy repairLegacy;
    private final SaidOnce said;
    private final Answers answers;

    @Inject
    ComparisonPages(CompareSides compareSides, RepairLegacy repairLegacy, SaidOnce said, Answers answers) {
        this.compareSides = compareSides;
        this.repairLegacy = repairLegacy;
        this.said = said;
        this.answers = answers;
    }

    @GET
    public Response show(@Context PageCall call) {
        return answers.to(
                call.page(), view(call, FieldError.NONE), view -> said.after(call, answers.page(TEMPLATE, view)));
    }

    @POST
    @Path("repair")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response repair(@Context PageCall call) {
        OptionalLong confirmed = confirmed(call.form());
        Outcome<Integer> repaired = operatorOnly(call)
                .then(id -> repairLegacy.plan(call.who(), Optional.of(id)))
                .then(plan -> repairLegacy.run(call.who(), plan, confirmed));
        return switch (repaired) {
            case Done<Integer> _ ->
                said.leading(
                        "/operator/accounts/" + call.account().value() + "/comparison", OperatorNotice.REPAIRED.of());
            case Refused<Integer>(var reason) ->
                answers.to(
                        call.page(),
                        view(call, FieldError.of("", reason, call.page())),
                        view -> answers.again(reason, TEMPLATE, view));
        };
    }

    /** Up to how many removals were shown beside the box that was ticked. */
    private static OptionalLong confirmed(Fields fields) {
        try {
            return OptionalLong.of(Long.parseLong(fields.shown("confirmed")));
        } catch (NumberFormatException _) {
            return OptionalLong.empty();
        }
    }

    private Outcome<ComparisonView> view(PageCall call, FieldError error) {
        return operatorOnly(call)
                .then(id -> compareSides
                        .of(call.who(), id)
                        .map(compared -> new ComparisonView(
                                call.page(),
                                compared,
                                call.query().isSent("all"),
                                OperatorNotice.told(call, said),
                                error)));
    }

    private static Outcome<PublisherId> operatorOnly(PageCall call) {
        return AccountAccess.operatorOnly(call.who(), () -> Outcome.done(call.account()));
    }
}
