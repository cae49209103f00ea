package dev.ferry.rest.api.support;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import dev.ferry.application.document.CaseDocument;
import dev.ferry.application.support.AnswerCase;
import dev.ferry.application.support.ShowCase;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.support.CaseState;
import dev.ferry.domain.support.CaseText;
import dev.ferry.domain.support.Verdict;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.api.Refuses;
import dev.ferry.rest.server.access.AccountPath;
import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.http.Lines;
import dev.ferry.rest.server.problem.AllFields;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One case of an account (R20). */
@Singleton
@Path(Api.ROOT + "/accounts/{publisherId}/cases/{caseId}")
@Produces(Api.JSON)
public final class CaseResource implements JerseyPart {
    private final ShowCase showCase;
    private final AnswerCase answerCase;

    /** What a desk answers. */
    record GivenAnswer(
            String state,
            @Lines(CaseText.LONGEST) String text,
            @Nullable String verdict) {

        AnswerCase.Wish wish() {
            AllFields.read(
                    this::parsedState,
                    () -> granted(CaseText.read(text), _ -> Optional.of("#/text")),
                    this::parsedVerdict);
            return new AnswerCase.Wish(parsedState(), text, parsedVerdict());
        }

        private CaseState parsedState() {
            return granted(Slug.parse(CaseState.class, state), Map.of(Code.UNKNOWN_VALUE, "#/state"));
        }

        private Optional<Verdict> parsedVerdict() {
            return Optional.ofNullable(verdict)
                    .map(typed -> granted(Slug.parse(Verdict.class, typed), Map.of(Code.UNKNOWN_VALUE, "#/verdict")));
        }
    }

    @Inject
    CaseResource(ShowCase showCase, AnswerCase answerCase) {
        this.showCase = showCase;
        this.answerCase = answerCase;
    }

    @GET
    @Operation(
            operationId = "showCase",
            summary = "A case, and what was answered; for owners and managers, and operators")
    @Refuses({Code.ACCOUNT_NOT_FOUND, Code.MANAGER_ONLY, Code.OWNER_ONLY, Code.CASE_NOT_FOUND})
    public CaseDocument show(
            @Context Requester who, @PathParam("publisherId") String id, @PathParam("caseId") String caseId) {
        PublisherId account = AccountPath.id(id);
        return CaseDocument.of(granted(CasePath.id(caseId).then(known -> showCase.run(who, account, known))));
    }

    @POST
    @Path("/answer")
    @Consumes(Api.JSON)
    @Operation(operationId = "answerCase", summary = "Answer a case, where the desks work here; for operators")
    @Refuses({
        Code.OPERATOR_ONLY,
        Code.ACCOUNT_NOT_FOUND,
        Code.CASE_NOT_FOUND,
        Code.UNKNOWN_VALUE,
        Code.VALUE_MISSING,
        Code.VALUE_TOO_LONG,
        Code.CONTROL_CHARACTERS,
        Code.ANSWERED_ELSEWHERE,
        Code.CASE_CLOSED,
        Code.NO_VERDICT,
        Code.ALREADY_SUBMITTED
    })
    public CaseDocument answer(
            @Context Requester who,
            @PathParam("publisherId") String id,
            @PathParam("caseId") String caseId,
            GivenAnswer body) {
        PublisherId account = AccountPath.id(id);
        return CaseDocument.of(granted(
                CasePath.id(caseId).then(known -> answerCase.run(who, account, known, body.wish())),
                Map.of(
                        Code.VALUE_MISSING, "#/text",
                        Code.VALUE_TOO_LONG, "#/text",
                        Code.CONTROL_CHARACTERS, "#/text",
                        Code.NO_VERDICT, "#/verdict")));
    }
}
