package dev.ferry.rest.pages.owner;

import dev.ferry.application.user.AcceptUserInvitation;
import dev.ferry.domain.outcome.Kind;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.user.User;
import dev.ferry.rest.pages.Answers;
import dev.ferry.rest.pages.FieldError;
import dev.ferry.rest.pages.PageCall;
import dev.ferry.rest.pages.Paged;
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

/** Where somebody who was invited to an account accepts (R15). */
@Paged
@Singleton
@Path("/accounts/{publisherId}/invitation")
public final class AcceptPages implements JerseyPart {
    private static final String TEMPLATE = "owner/accept.jte";

    private final AcceptUserInvitation acceptUserInvitation;
    private final Answers answers;

    @Inject
    AcceptPages(AcceptUserInvitation acceptUserInvitation, Answers answers) {
        this.acceptUserInvitation = acceptUserInvitation;
        this.answers = answers;
    }

    /** The same for everybody who is signed in: whether there is such an account is told to whom it invited. */
    @GET
    public Response form(@Context PageCall call) {
        return answers.page(TEMPLATE, new AcceptView(call.page(), call.account().value(), FieldError.NONE));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response accept(@Context PageCall call) {
        return switch (acceptUserInvitation.run(
                call.who(), call.account(), call.form().pasted("code"))) {
            case Done<User> _ -> Answers.to("/accounts/" + call.account().value());
            case Refused<User>(var reason)
            when reason.code().kind() == Kind.NOT_FOUND -> answers.refused(call.page(), reason);
            case Refused<User>(var reason) ->
                answers.again(
                        reason,
                        TEMPLATE,
                        new AcceptView(
                                call.page(), call.account().value(), FieldError.of("code", reason, call.page())));
        };
    }
}
