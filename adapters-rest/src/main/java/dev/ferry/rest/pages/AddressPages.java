package dev.ferry.rest.pages;

import dev.ferry.application.signin.AskToProveAddress;
import dev.ferry.application.signin.ProveAddress;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.AccessToken;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.proof.Purpose;
import dev.ferry.door.Secrets;
import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.limit.SignInLimits;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Whoever signed in elsewhere with an address that nobody vouches for shows that it is theirs (R7). */
@Paged
@Singleton
@Path("/sign-in/address")
public final class AddressPages implements JerseyPart {
    private static final String TEMPLATE = "address.jte";
    private static final String HOME = "/accounts";

    private final AskToProveAddress askToProveAddress;
    private final ProveAddress proveAddress;
    private final SignInLimits limits;
    private final Secrets secrets;
    private final Cookies cookies;
    private final Answers answers;

    @Inject
    AddressPages(
            AskToProveAddress askToProveAddress,
            ProveAddress proveAddress,
            SignInLimits limits,
            Secrets secrets,
            Cookies cookies,
            Answers answers) {
        this.askToProveAddress = askToProveAddress;
        this.proveAddress = proveAddress;
        this.limits = limits;
        this.secrets = secrets;
        this.cookies = cookies;
        this.answers = answers;
    }

    /** There is a form where accounts would be. */
    @GET
    public Response home() {
        return Answers.to(HOME);
    }

    /** Sends a code. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(@Context PageCall call) {
        Fields fields = call.form();
        String visit = secrets.next();
        return switch (limits.asking(
                call.request(),
                call.who().actor(),
                asker -> askToProveAddress.run(call.who(), call.page().language(), visit, asker))) {
            case Done<EmailAddress>(var address) ->
                answers.page(
                        TEMPLATE,
                        new AddressView(
                                call.page(),
                                address.shown(),
                                visit,
                                fields.isSent("again") ? AddressView.Sent.AGAIN : AddressView.Sent.NOW,
                                FieldError.NONE));
            case Refused<EmailAddress>(var reason) ->
                refused(
                        call,
                        fields,
                        reason,
                        CodeLimit.isReached(reason)
                                ? CodeLimit.besideCode(reason, Purpose.SIGN_IN, call.page())
                                : FieldError.of("code", reason, call.page()));
        };
    }

    /** Takes it. */
    @POST
    @Path("code")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enter(@Context PageCall call) {
        Fields fields = call.form();
        return switch (limits.trying(
                call.request(),
                call.who().actor(),
                asker -> proveAddress.run(
                        call.who(), call.token(), fields.pasted("code"), fields.shown("signIn"), asker))) {
            case Done<AccessToken>(var token) ->
                Response.fromResponse(Answers.to(HOME))
                        .header(HttpHeaders.SET_COOKIE, cookies.session(token))
                        .build();
            case Refused<AccessToken>(var reason) ->
                refused(call, fields, reason, FieldError.of("code", reason, call.page()));
        };
    }

    /** Who has nothing to prove any more has proved it, in another window perhaps. */
    private Response refused(PageCall call, Fields fields, Refusal reason, FieldError error) {
        return reason.code() == Code.NOT_SIGNED_IN
                ? Answers.to(HOME)
                : answers.again(
                        reason,
                        TEMPLATE,
                        new AddressView(
                                call.page(),
                                ProveAddress.claimed(call.who())
                                        .map(EmailAddress::shown)
                                        .orElse(""),
                                fields.shown("signIn"),
                                AddressView.Sent.BEFORE,
                                error));
    }
}
