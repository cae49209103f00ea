package dev.ferry.rest.pages.operator;

import dev.ferry.application.guided.Enrolments;
import dev.ferry.application.guided.WaitingEnrolment;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
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
import java.util.Optional;
import java.util.Set;

/** Companies that wait to be let into the partner network, to decide (R8). */
@Paged
@Singleton
@Path(EnrolmentPages.HERE)
public final class EnrolmentPages implements JerseyPart {
    private static final String TEMPLATE = "operator/enrolments.jte";
    static final String HERE = "/operator/enrolments";
    private static final Set<Code> FORM = Set.of(Code.VALUE_MISSING, Code.VALUE_TOO_LONG, Code.CONTROL_CHARACTERS);

    private final Enrolments enrolments;
    private final SaidOnce said;
    private final Answers answers;

    @Inject
    EnrolmentPages(Enrolments enrolments, SaidOnce said, Answers answers) {
        this.enrolments = enrolments;
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

    /** Who is turned down is told why; who is accepted needs no reason. */
    @POST
    @Path("{mpnId}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(@Context PageCall call, @PathParam("mpnId") String typed) {
        Fields fields = call.form();
        Outcome<WaitingEnrolment> decided = decision(fields)
                .then(accepted -> number(typed)
                        .then(id -> accepted
                                ? enrolments.decide(call.who(), id, true)
                                : fields.line("reason")
                                        .then(why -> enrolments.decide(call.who(), id, false, Optional.of(why)))));
        return switch (decided) {
            case Done<WaitingEnrolment>(var one) ->
                said.leading(
                        HERE,
                        (fields.shown("decision").equals("accept")
                                        ? OperatorNotice.ACCEPTED
                                        : OperatorNotice.TURNED_DOWN)
                                .of(one.account().value()));
            case Refused<WaitingEnrolment>(var reason)
            when FORM.contains(reason.code()) && fields.isSent("decision") ->
                answers.to(
                        call.page(),
                        view(
                                call,
                                typed,
                                fields.shownInALine("reason"),
                                FieldError.of("reason-" + typed, reason, call.page())),
                        view -> answers.again(reason, TEMPLATE, view));
            case Refused<WaitingEnrolment>(var reason) -> answers.refused(call.page(), reason);
        };
    }

    private Outcome<EnrolmentsView> view(PageCall call, String open, String reason, FieldError error) {
        return enrolments
                .pending(call.who())
                .map(waiting ->
                        new EnrolmentsView(call.page(), waiting, open, reason, error, OperatorNotice.told(call, said)));
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
