package dev.ferry.rest.pages;

import dev.ferry.application.signin.BeginSignIn;
import dev.ferry.application.signin.FinishSignIn;
import dev.ferry.application.signin.SignOut;
import dev.ferry.domain.identity.FinishedSignIn;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.rest.server.access.Caller;
import dev.ferry.rest.server.access.PublicRoute;
import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.http.PublicUrl;
import dev.ferry.rest.server.limit.SignInLimits;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The way to where people sign in elsewhere, and back. */
@Paged
@Singleton
@Path("/")
public final class SignInElsewherePages implements JerseyPart {
    private final BeginSignIn beginSignIn;
    private final FinishSignIn finishSignIn;
    private final SignOut signOut;
    private final Cookies cookies;
    private final SignInLimits limits;
    private final PublicUrl url;

    @Inject
    SignInElsewherePages(
            BeginSignIn beginSignIn,
            FinishSignIn finishSignIn,
            SignOut signOut,
            Cookies cookies,
            SignInLimits limits,
            PublicUrl url) {
        this.beginSignIn = beginSignIn;
        this.finishSignIn = finishSignIn;
        this.signOut = signOut;
        this.cookies = cookies;
        this.limits = limits;
        this.url = url;
    }

    /** By a link, because no form may lead to another site. */
    @GET
    @PublicRoute
    @Path("sign-in/begin")
    public Response begin(@QueryParam("next") @Nullable String next) {
        String place = SignInPages.safe(Objects.requireNonNullElse(next, "")).toString();
        return beginSignIn
                .run(callback(), place)
                .map(begun -> Response.seeOther(begun.to()).header(HttpHeaders.SET_COOKIE, cookies.begun(begun)))
                .orElseGet(() -> Response.seeOther(SignInPages.address(place, false)))
                .build();
    }

    /** What the browser brings stays in no address that it shows: another page follows, whatever came of it. */
    @GET
    @PublicRoute
    @Path("sign-in/callback")
    public Response callback(@Context ContainerRequestContext request) {
        String query =
                Objects.requireNonNullElse(request.getUriInfo().getRequestUri().getRawQuery(), "");
        String kept = cookies.in(request, Cookies.BEGUN).orElse("");
        return switch (limits.comingBack(request, () -> finishSignIn.run(callback(), query, kept))) {
            case Done<FinishedSignIn>(var finished) -> {
                Caller.of(request).ifPresent(before -> signOut.run(before.token()));
                yield Response.seeOther(SignInPages.safe(finished.next()))
                        .header(HttpHeaders.SET_COOKIE, cookies.session(finished.session()))
                        .header(HttpHeaders.SET_COOKIE, cookies.nothingBegun())
                        .build();
            }
            case Refused<FinishedSignIn>(var reason) ->
                Response.seeOther(afterFailure(reason))
                        .header(HttpHeaders.SET_COOKIE, cookies.nothingBegun())
                        .build();
        };
    }

    /** What trying again does not mend is explained: whoever signs in there already would go round in circles. */
    private static URI afterFailure(Refusal reason) {
        return reason.code() == Code.SIGN_IN_TOO_LARGE
                ? URI.create("/problems/" + reason.code().slug())
                : SignInPages.afterFailure();
    }

    private URI callback() {
        return URI.create(url.get() + "/sign-in/callback");
    }
}
