package dev.ferry.rest.pages.operator;

import dev.ferry.application.guided.EnrolmentHistory;
import dev.ferry.application.guided.Enrolments;
import dev.ferry.application.guided.EnrolmentsPage;
import dev.ferry.application.guided.WaitingEnrolment;
import dev.ferry.application.undo.DelayAct;
import dev.ferry.application.undo.ShowDelayedActs;
import dev.ferry.application.undo.WithdrawAct;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.undo.DelayedAct;
import dev.ferry.domain.undo.UndoableAct;
import dev.ferry.rest.pages.ActId;
import dev.ferry.rest.pages.Answers;
import dev.ferry.rest.pages.FieldError;
import dev.ferry.rest.pages.Fields;
import dev.ferry.rest.pages.PageCall;
import dev.ferry.rest.pages.Paged;
import dev.ferry.rest.pages.SaidOnce;
import dev.ferry.rest.server.http.JerseyPart;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Companies that wait to be let into the partner network, to decide (R8). */
@Paged
@Singleton
@Path(EnrolmentPages.HERE)
public final class EnrolmentPages implements JerseyPart {
    private static final String TEMPLATE = "operator/enrolments.jte";
    private static final String FROM = "from";
    static final String HERE = "/operator/enrolments";
    private static final String DECIDED = HERE + "/decided";

    /** So many stand on one page. */
    private static final int PAGE = 50;

    private final Enrolments enrolments;
    private final EnrolmentHistory history;
    private final DelayAct delayAct;
    private final WithdrawAct withdrawAct;
    private final ShowDelayedActs showDelayedActs;
    private final SaidOnce said;
    private final Answers answers;
    private final Clock clock;

    @Inject
    EnrolmentPages(
            Enrolments enrolments,
            EnrolmentHistory history,
            DelayAct delayAct,
            WithdrawAct withdrawAct,
            ShowDelayedActs showDelayedActs,
            SaidOnce said,
            Answers answers,
            Clock clock) {
        this.clock = clock;
        this.enrolments = enrolments;
        this.history = history;
        this.delayAct = delayAct;
        this.withdrawAct = withdrawAct;
        this.showDelayedActs = showDelayedActs;
        this.said = said;
        this.answers = answers;
    }

    @GET
    public Response waiting(@Context PageCall call) {
        return answers.to(
                call.page(),
                view(call, "", "", FieldError.NONE),
                view -> said.after(call, answers.page(TEMPLATE, view)));
    }

    /** What was decided, by whom and why; the newest first. */
    @GET
    @Path("decided")
    public Response decided(@Context PageCall call) {
        Trail trail = Trail.of(DECIDED, Map.of(), call.query());
        return answers.to(
                call.page(),
                history.decided(call.who(), place(trail.after()), PAGE),
                found -> answers.page(
                        "operator/enrolmentsdecided.jte", new DecidedEnrolmentsView(call.page(), found, trail)));
    }

    /** Whatever is no place is nothing to go on behind. */
    private static OptionalLong place(String typed) {
        try {
            return OptionalLong.of(Long.parseLong(typed));
        } catch (NumberFormatException _) {
            return OptionalLong.empty();
        }
    }

    /** Who is turned down is told why; who is accepted needs no reason. */
    @POST
    @Path("{mpnId}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(@Context PageCall call, @PathParam("mpnId") String typed) {
        Fields fields = call.form();
        Outcome<Response> decided = decision(fields)
                .then(accepted -> number(typed)
                        .then(id -> accepted
                                ? enrolments
                                        .decide(call.who(), id, true, Optional.empty())
                                        .map(one -> back(fields, OperatorNotice.ACCEPTED, one))
                                : fields.line("reason").then(why -> turnDown(call, fields, id, why))));
        return switch (decided) {
            case Done<Response>(var answer) -> answer;
            case Refused<Response>(var reason)
            when FieldError.OF_TEXTS.contains(reason.code()) && fields.isSent("decision") ->
                answers.to(
                        call.page(),
                        view(
                                call,
                                typed,
                                fields.shownInALine("reason"),
                                FieldError.of("reason-" + typed, reason, call.page())),
                        view -> answers.again(reason, TEMPLATE, view));
            case Refused<Response>(var reason) -> again(call, reason);
        };
    }

    /** The list as it is now, with why nothing came of what was asked: somebody else may have been faster. */
    private Response again(PageCall call, Refusal reason) {
        return answers.to(
                call.page(),
                view(call, "", "", FieldError.of("", reason, call.page())),
                view -> answers.again(reason, TEMPLATE, view));
    }

    /** What waits is told by the page itself. */
    private Outcome<Response> turnDown(PageCall call, Fields fields, MpnId id, String why) {
        return enrolments
                .check(call.who(), id, Optional.of(why))
                .then(one -> delayAct.run(
                                call.who(),
                                new UndoableAct.TurnDownEnrolment(one.account(), id, why),
                                call.page().language())
                        .map(waiting -> {
                            waiting.ifPresent(act ->
                                    call.asked().add(act.id(), one.account().value()));
                            return waiting.isPresent()
                                    ? Answers.to(page(fields))
                                    : back(fields, OperatorNotice.TURNED_DOWN, one);
                        }));
    }

    private Response back(Fields fields, OperatorNotice decided, WaitingEnrolment one) {
        return said.leading(page(fields), decided.of(one.account().value()));
    }

    /** The page on which the form stood. */
    private static String page(Fields fields) {
        return address(known(fields.shown(FROM)));
    }

    /** Above the address of the form: there is no page about one act. */
    @GET
    @Path("acts/{publisherId}/{actId}")
    public Response act() {
        return Answers.to(HERE);
    }

    /** Undoes what waits, or takes note of a refusal. */
    @POST
    @Path("acts/{publisherId}/{actId}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@Context PageCall call, @PathParam("actId") String actId) {
        Outcome<DelayedAct> withdrawn =
                ActId.parse(actId).then(id -> withdrawAct.onEnrolment(call.who(), call.account(), id));
        if (withdrawn instanceof Done<DelayedAct>(var act)) {
            call.asked().forget(act.id());
        }
        return switch (withdrawn) {
            case Done<DelayedAct>(var act)
            when act.waits() ->
                said.leading(
                        page(call.form()),
                        OperatorNotice.UNDONE.of(act.act().account().value()));
            case Done<DelayedAct> _ -> Answers.to(page(call.form()));
            case Refused<DelayedAct>(var reason) -> again(call, reason);
        };
    }

    private Outcome<EnrolmentsView> view(PageCall call, String open, String reason, FieldError error) {
        Optional<MpnId> from = known(open).or(() -> known(call.query().shown(FROM)));
        return page(call, from)
                .then(waiting -> waiting(call, waiting))
                .then(waiting -> showDelayedActs
                        .onEnrolments(call.who())
                        .map(seen -> new EnrolmentsView(
                                call.page(),
                                waiting,
                                from.filter(first -> isAhead(first, waiting.some())),
                                new EnrolmentUndo(call.page(), seen),
                                open,
                                reason,
                                error,
                                OperatorNotice.told(call, said))));
    }

    private Outcome<EnrolmentsView.Waiting> waiting(PageCall call, EnrolmentsPage found) {
        return enrolments
                .alike(call.who(), found.some())
                .then(alike -> history.askedAt(call.who(), found.some())
                        .map(askedAt -> new EnrolmentsView.Waiting(found, alike, askedAt, clock.instant())));
    }

    /** Where the last of a page was decided, the list begins anew. */
    private Outcome<EnrolmentsPage> page(PageCall call, Optional<MpnId> from) {
        return enrolments
                .page(call.who(), from, PAGE)
                .then(found -> found.some().isEmpty() && from.isPresent()
                        ? enrolments.page(call.who(), Optional.empty(), PAGE)
                        : Outcome.done(found));
    }

    private static boolean isAhead(MpnId first, List<WaitingEnrolment> some) {
        return some.stream().allMatch(one -> one.mpnId().compareTo(first) >= 0);
    }

    /** The page of the list that begins here. */
    static String address(Optional<MpnId> from) {
        return from.map(number -> HERE + "?" + FROM + "=" + number.value()).orElse(HERE);
    }

    /** Whatever is no number is nothing to begin at. */
    private static Optional<MpnId> known(String typed) {
        return MpnId.parse(typed) instanceof Done<MpnId>(var number) ? Optional.of(number) : Optional.empty();
    }

    private static Outcome<Boolean> decision(Fields fields) {
        return switch (fields.shown("decision")) {
            case "accept" -> Outcome.done(true);
            case "turn-down" -> Outcome.done(false);
            default -> Outcome.refused(Code.VALUE_MISSING);
        };
    }

    private static Outcome<MpnId> number(String typed) {
        return MpnId.parse(typed) instanceof Done<MpnId> known
                ? known
                : Outcome.refused(Code.ENROLMENT_NOT_FOUND, "mpnId", "");
    }
}
