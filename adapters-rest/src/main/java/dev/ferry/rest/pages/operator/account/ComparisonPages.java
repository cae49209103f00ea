package dev.ferry.rest.pages.operator.account;

import dev.ferry.application.sync.CompareSides;
import dev.ferry.application.sync.RepairLegacy;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.rest.pages.Answers;
import dev.ferry.rest.pages.FieldError;
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
        OptionalLong confirmed = call.form().number("confirmed"); // so many removals were shown beside the box
        Outcome<Integer> repaired = call.accountForOperator()
                .then(id -> repairLegacy.plan(call.who(), Optional.of(id)))
                .then(plan -> repairLegacy.run(call.who(), plan, confirmed));
        return switch (repaired) {
            case Done<Integer> _ -> said.leading(address(call.account()), OperatorNotice.REPAIRED.of());
            case Refused<Integer>(var reason) ->
                answers.to(
                        call.page(),
                        view(call, FieldError.of("", reason, call.page())),
                        view -> answers.again(reason, TEMPLATE, view));
        };
    }

    private static String address(PublisherId account) {
        return "/operator/accounts/" + account.value() + "/comparison";
    }

    private Outcome<ComparisonView> view(PageCall call, FieldError error) {
        return call.accountForOperator()
                .then(id -> compareSides
                        .of(call.who(), id)
                        .map(compared -> new ComparisonView(
                                call.page(),
                                compared,
                                call.query().isSent("all"),
                                OperatorNotice.told(call, said),
                                error)));
    }
}
