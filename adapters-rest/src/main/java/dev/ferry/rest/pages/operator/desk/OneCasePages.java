package dev.ferry.rest.pages.operator.desk;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.support.AnswerCase;
import dev.ferry.application.support.ShowCase;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.support.CaseId;
import dev.ferry.domain.support.CaseState;
import dev.ferry.domain.support.SupportCase;
import dev.ferry.domain.support.Verdict;
import dev.ferry.rest.pages.Answers;
import dev.ferry.rest.pages.FieldError;
import dev.ferry.rest.pages.Fields;
import dev.ferry.rest.pages.PageCall;
import dev.ferry.rest.pages.Paged;
import dev.ferry.rest.pages.SaidOnce;
import dev.ferry.rest.pages.operator.OperatorNotice;
import dev.ferry.rest.pages.operator.desk.OneCaseView.Typed;
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

/** One case of an account, with all that was said, and the desk's answer (R24). */
@Paged
@Singleton
@Path("/operator/accounts/{publisherId}/cases/{caseId}")
public final class OneCasePages implements JerseyPart {
    private static final String TEMPLATE = "operator/desk/onecase.jte";

    private final ShowCase showCase;
    private final AnswerCase answerCase;
    private final SaidOnce said;
    private final Answers answers;

    @Inject
    OneCasePages(ShowCase showCase, AnswerCase answerCase, SaidOnce said, Answers answers) {
        this.showCase = showCase;
        this.answerCase = answerCase;
        this.said = said;
        this.answers = answers;
    }

    @GET
    public Response show(@Context PageCall call, @PathParam("caseId") String id) {
        return answers.to(
                call.page(),
                view(call, id, Typed.NOTHING, FieldError.NONE),
                view -> said.after(call, answers.page(TEMPLATE, view)));
    }

    @POST
    @Path("answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(@Context PageCall call, @PathParam("caseId") String typed) {
        Fields fields = call.form();
        Outcome<SupportCase> answered = id(call, typed)
                .then(id -> wish(fields).then(wish -> answerCase.run(call.who(), call.account(), id, wish)));
        return switch (answered) {
            case Done<SupportCase>(var one) -> said.leading(SupportView.address(one), OperatorNotice.ANSWERED.of());
            case Refused<SupportCase>(var reason) ->
                answers.to(
                        call.page(),
                        view(
                                call,
                                typed,
                                new Typed(fields.shown("state"), fields.shown("verdict"), fields.shownLines("text")),
                                FieldError.of(fieldOf(reason.code()), reason, call.page())),
                        view -> answers.again(reason, TEMPLATE, view));
        };
    }

    private static String fieldOf(Code code) {
        return FieldError.OF_TEXTS.contains(code) ? "text" : "";
    }

    private static Outcome<AnswerCase.Wish> wish(Fields fields) {
        return Slug.parse(CaseState.class, fields.shown("state"))
                .then(state -> verdict(fields.shown("verdict"))
                        .map(verdict -> new AnswerCase.Wish(state, fields.lines("text"), verdict)));
    }

    private static Outcome<Optional<Verdict>> verdict(String typed) {
        return typed.isEmpty()
                ? Outcome.done(Optional.empty())
                : Slug.parse(Verdict.class, typed).map(Optional::of);
    }

    private Outcome<OneCaseView> view(PageCall call, String typed, Typed form, FieldError error) {
        return id(call, typed)
                .then(id -> showCase.run(call.who(), call.account(), id))
                .map(one -> new OneCaseView(call.page(), one, form, error, OperatorNotice.told(call, said)));
    }

    /** What cannot be a case's id is answered as a case that does not exist. */
    private static Outcome<CaseId> id(PageCall call, String typed) {
        return AccountAccess.operatorOnly(
                call.who(),
                () -> CaseId.parse(typed) instanceof Done<CaseId> known
                        ? known
                        : Outcome.refused(Code.CASE_NOT_FOUND, "caseId", ""));
    }
}
