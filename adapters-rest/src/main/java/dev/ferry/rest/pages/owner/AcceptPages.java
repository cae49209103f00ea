package dev.ferry.rest.pages.owner;

import dev.ferry.application.user.AcceptUserInvitation;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Kind;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.user.User;
import dev.ferry.rest.pages.Answers;
import dev.ferry.rest.pages.FieldError;
import dev.ferry.rest.pages.Fields;
import dev.ferry.rest.pages.Paged;
import dev.ferry.rest.pages.Visit;
import dev.ferry.rest.server.access.AccountPath;
import dev.ferry.rest.server.http.JerseyPart;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
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
    public Response form(@Context ContainerRequestContext request, @PathParam("publisherId") String typed) {
        return answers.page(
                TEMPLATE,
                new AcceptView(Visit.of(request), AccountPath.id(typed).value(), FieldError.NONE));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response accept(
            @Context ContainerRequestContext request,
            @Context Requester who,
            @PathParam("publisherId") String typed,
            MultivaluedMap<String, String> form) {
        Visit visit = Visit.of(request);
        PublisherId id = AccountPath.id(typed);
        return switch (new Fields(form).text("code").then(code -> acceptUserInvitation.run(who, id, code.strip()))) {
            case Done<User> _ -> Answers.to("/accounts/" + id.value());
            case Refused<User>(var reason)
            when reason.code().kind() == Kind.NOT_FOUND -> answers.refused(visit, reason);
            case Refused<User>(var reason) ->
                answers.again(
                        reason, TEMPLATE, new AcceptView(visit, id.value(), FieldError.of("code", reason, visit)));
        };
    }
}
