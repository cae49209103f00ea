package dev.ferry.rest.pages.owner;

import dev.ferry.application.account.ShowMe;
import dev.ferry.application.account.ShowMe.Me;
import dev.ferry.application.user.AcceptUserInvitation;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.outcome.Kind;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.user.User;
import dev.ferry.rest.pages.Answers;
import dev.ferry.rest.pages.FieldError;
import dev.ferry.rest.pages.PageCall;
import dev.ferry.rest.pages.Paged;
import dev.ferry.rest.pages.SaidOnce;
import dev.ferry.rest.pages.SaidOnce.Said;
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
import java.util.List;

/** Where somebody who was invited to an account accepts (R15). */
@Paged
@Singleton
@Path("/accounts/{publisherId}/invitation")
public final class AcceptPages implements JerseyPart {
    private static final String TEMPLATE = "owner/accept.jte";

    private final AcceptUserInvitation acceptUserInvitation;
    private final ShowMe showMe;
    private final SaidOnce saidOnce;
    private final Answers answers;

    @Inject
    AcceptPages(AcceptUserInvitation acceptUserInvitation, ShowMe showMe, SaidOnce saidOnce, Answers answers) {
        this.acceptUserInvitation = acceptUserInvitation;
        this.showMe = showMe;
        this.saidOnce = saidOnce;
        this.answers = answers;
    }

    /**
     * The same for everybody who is signed in and not in the account: whether there is such an account is told to whom
     * it invited.
     */
    @GET
    public Response form(@Context PageCall call) {
        return answers.page(TEMPLATE, view(call, FieldError.NONE));
    }

    private AcceptView view(PageCall call, FieldError error) {
        PublisherId id = call.account();
        Me me = showMe.run(call.who());
        return new AcceptView(
                call.page(),
                id.value(),
                me.invitations().stream().filter(one -> one.id().equals(id)).findFirst(),
                me.accounts().stream().anyMatch(one -> one.id().equals(id)),
                error);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response accept(@Context PageCall call) {
        return switch (acceptUserInvitation.run(
                call.who(), call.account(), call.form().pasted("code"))) {
            case Done<User>(var user) ->
                saidOnce.leading(
                        "/accounts/" + call.account().value(),
                        new Said(
                                AccountPages.WELCOME,
                                user.role()
                                        .map(call.page().messages()::role)
                                        .map(List::of)
                                        .orElse(List.of())));
            case Refused<User>(var reason) -> answers.again(reason, TEMPLATE, view(call, error(call, reason)));
        };
    }

    /** Who was not invited under this address may have been under another; nothing is told of the account. */
    private static FieldError error(PageCall call, Refusal reason) {
        return reason.code().kind() == Kind.NOT_FOUND
                ? new FieldError(
                        "code",
                        reason.code().slug(),
                        call.page()
                                .text("page.accept.another", call.page().name().orElse("")),
                        List.of())
                : FieldError.of("code", reason, call.page());
    }
}
