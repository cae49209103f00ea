package dev.ferry.rest.pages;

import dev.ferry.application.guided.GoOnAsProved;
import dev.ferry.application.signin.AskForSignIn;
import dev.ferry.application.signin.SignInByCode;
import dev.ferry.application.signin.SignInPlace;
import dev.ferry.application.signin.SignOut;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.AccessToken;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.proof.Purpose;
import dev.ferry.door.Secrets;
import dev.ferry.rest.server.access.Caller;
import dev.ferry.rest.server.access.PublicRoute;
import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.http.PublicUrl;
import dev.ferry.rest.server.limit.SignInLimits;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Signing in with a code by mail, or by the way to where people sign in elsewhere; and out again. */
@Paged
@Singleton
@Path("/")
public final class SignInPages implements JerseyPart {
    private static final String TEMPLATE = "signin.jte";

    /** What was given back where no code is asked for. */
    private static final Optional<String> NO_CODE = Optional.empty();

    private static final String ENDED = "ended";
    private static final String FAILED = "failed";

    private static final int LONGEST_NEXT = 500;

    /** Pages of Ferry that somebody may have been on the way to; nothing else is ever gone to. */
    private static final Pattern OURS = Pattern.compile("/(accounts|operator)(/[A-Za-z0-9_-]+)*");

    private final AskForSignIn askForSignIn;
    private final SignInByCode signInByCode;
    private final SignOut signOut;
    private final GoOnAsProved goOnAsProved;
    private final Templates templates;
    private final Answers answers;
    private final Cookies cookies;
    private final Secrets secrets;
    private final SignInLimits limits;
    private final SignInPlace place;
    private final PublicUrl url;

    @Inject
    SignInPages(
            AskForSignIn askForSignIn,
            SignInByCode signInByCode,
            SignOut signOut,
            GoOnAsProved goOnAsProved,
            Templates templates,
            Answers answers,
            Cookies cookies,
            Secrets secrets,
            SignInLimits limits,
            SignInPlace place,
            PublicUrl url) {
        this.askForSignIn = askForSignIn;
        this.signInByCode = signInByCode;
        this.signOut = signOut;
        this.goOnAsProved = goOnAsProved;
        this.templates = templates;
        this.answers = answers;
        this.cookies = cookies;
        this.secrets = secrets;
        this.limits = limits;
        this.place = place;
        this.url = url;
    }

    /**
     * Where one signs in, to go on to this page afterwards, where it is one of Ferry.
     *
     * @param ended whether they were signed in before
     */
    static URI address(String next, boolean ended) {
        UriBuilder address = to("/", next);
        if (ended) {
            address.queryParam(ENDED, true);
        }
        return address.build();
    }

    /** Where one signs in again who came back from elsewhere, and is not signed in. */
    static URI afterFailure() {
        return UriBuilder.fromPath("/").queryParam(FAILED, true).build();
    }

    /** Where one sets out to sign in elsewhere, to go on to this page afterwards, where it is one of Ferry. */
    static URI elsewhere(String next) {
        return to("/sign-in/begin", next).build();
    }

    private static UriBuilder to(String path, String next) {
        UriBuilder address = UriBuilder.fromPath(path);
        return isOurs(next) ? address.queryParam("next", next) : address;
    }

    private static boolean isOurs(String next) {
        return next.length() <= LONGEST_NEXT && OURS.matcher(next).matches();
    }

    @GET
    @PublicRoute
    public Response form(
            @Context ContainerRequestContext request,
            @QueryParam("next") @Nullable String next,
            @QueryParam(ENDED) @Nullable String ended,
            @QueryParam(FAILED) @Nullable String failed) {
        if (Caller.of(request).isPresent()) {
            return Answers.to(home(PageContext.of(request)));
        }
        SignInView.Told told = told(ended != null, failed != null);
        if (PageContext.secret(request).isPresent()) {
            return answers.page(
                    TEMPLATE,
                    view(PageContext.of(request), "", NO_CODE, next, FieldError.NONE)
                            .telling(told));
        }
        String secret = secrets.next();
        PageContext page = PageContext.begun(request, secret);
        return templates
                .response(
                        200,
                        TEMPLATE,
                        view(page, "", NO_CODE, next, FieldError.NONE).telling(told))
                .header(HttpHeaders.SET_COOKIE, cookies.visit(secret))
                .build();
    }

    private static SignInView.Told told(boolean ended, boolean failed) {
        if (failed) {
            return SignInView.Told.FAILED;
        }
        return ended ? SignInView.Told.ENDED : SignInView.Told.NOTHING;
    }

    @POST
    @PublicRoute
    @Path("sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(@Context ContainerRequestContext request, MultivaluedMap<String, String> form) {
        PageContext page = PageContext.of(request);
        Fields fields = new Fields(form);
        String next = fields.shown("next");
        String visit = secrets.next();
        return switch (fields.text("email")
                .then(email -> limits.asking(
                        request, email, asker -> askForSignIn.run(email, page.language(), visit, asker)))) {
            case Done<?> _ ->
                answers.page(
                        TEMPLATE,
                        view(page, fields.shown("email"), Optional.of(visit), next, FieldError.NONE)
                                .telling(fields.isSent("again") ? SignInView.Told.AGAIN : SignInView.Told.SENT));
            case Refused<?>(var reason) -> {
                // The code of before is good all the same, be its form at hand or not.
                Optional<String> before = CodeLimit.isReached(reason)
                        ? Optional.of(fields.shown("signIn"))
                        : Optional.of(fields.shown("signIn")).filter(sent -> !sent.isEmpty());
                FieldError error = CodeLimit.isReached(reason)
                        ? CodeLimit.besideCode(reason, Purpose.SIGN_IN, page)
                        : FieldError.of(before.isPresent() ? "code" : "email", reason, page);
                yield answers.again(reason, TEMPLATE, view(page, fields.shown("email"), before, next, error));
            }
        };
    }

    @POST
    @PublicRoute
    @Path("sign-in/code")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enter(@Context ContainerRequestContext request, MultivaluedMap<String, String> form) {
        PageContext page = PageContext.of(request);
        Fields fields = new Fields(form);
        String next = fields.shown("next");
        String visit = fields.shown("signIn");
        return switch (fields.text("email")
                .then(email -> limits.trying(
                        request,
                        email,
                        asker -> signInByCode.run(
                                email,
                                fields.pasted("code"),
                                Optional.of(visit).filter(told -> !told.isEmpty()),
                                asker)))) {
            case Done<AccessToken>(var token) ->
                Response.seeOther(safe(next))
                        .header(HttpHeaders.SET_COOKIE, cookies.session(token))
                        .build();
            case Refused<AccessToken>(var reason) ->
                answers.again(
                        reason,
                        TEMPLATE,
                        view(
                                page,
                                fields.shown("email"),
                                Optional.of(visit),
                                next,
                                FieldError.of(fieldOf(reason), reason, page)));
        };
    }

    /**
     * The reader goes on as the user of the account that they became: at once where this very sign-in proved the
     * address, and otherwise by a code that is sent to it; where people sign in elsewhere, once they signed out.
     */
    @POST
    @Path("sign-in/other")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response other(
            @Context ContainerRequestContext request, @Context Caller caller, MultivaluedMap<String, String> form) {
        Fields fields = new Fields(form);
        return switch (fields.text("account")
                .then(PublisherId::parse)
                .then(account -> goOnAsProved.run(caller.who(), account, caller.token()))) {
            case Done<AccessToken>(var token) -> {
                signOut.run(caller.token());
                yield Response.seeOther(safe(fields.shown("next")))
                        .header(HttpHeaders.SET_COOKIE, cookies.session(token))
                        .build();
            }
            // Elsewhere somebody else can sign in only once this one is signed out there too.
            case Refused<AccessToken> _ -> place.run().isPresent() ? out(request, caller) : ask(request, form);
        };
    }

    /** That page, where it is one of Ferry. */
    static URI safe(String next) {
        return URI.create(isOurs(next) ? next : "/");
    }

    @POST
    @Path("sign-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response out(@Context ContainerRequestContext request, @Context Caller caller) {
        Optional<URI> elsewhere = signOut.ofBrowser(caller.token(), URI.create(url.get() + "/"));
        return elsewhere
                .map(to -> templates.response(200, "signedout.jte", SignedOutView.of(PageContext.of(request), to)))
                .orElseGet(() -> Response.seeOther(URI.create("/")))
                .header(HttpHeaders.SET_COOKIE, cookies.noSession())
                .build();
    }

    private static String fieldOf(Refusal reason) {
        return reason.code() == Code.MALFORMED_EMAIL ? "email" : "code";
    }

    private static String home(PageContext page) {
        return page.isOperator() ? "/operator" : "/accounts";
    }

    private SignInView view(
            PageContext page, String email, Optional<String> visit, @Nullable String next, FieldError error) {
        String safe = next != null && isOurs(next) ? next : "";
        return new SignInView(
                page,
                place.run().isPresent(),
                email,
                visit.isPresent(),
                visit.orElse(""),
                safe,
                error,
                SignInView.Told.NOTHING);
    }
}
