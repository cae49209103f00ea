package dev.ferry.rest.api.account;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import dev.ferry.application.messages.Language;
import dev.ferry.application.signin.AskForSignIn;
import dev.ferry.application.signin.SignInByCode;
import dev.ferry.application.signin.SignOut;
import dev.ferry.domain.outcome.Code;
import dev.ferry.door.Secrets;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.api.Refuses;
import dev.ferry.rest.server.access.Caller;
import dev.ferry.rest.server.access.PublicRoute;
import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.http.Pasted;
import dev.ferry.rest.server.limit.SignInLimits;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signing in at Ferry's own identity provider. */
@Singleton
@Path(Api.ROOT + "/sign-in")
@Produces(Api.JSON)
public final class SignInResource implements JerseyPart {
    private static final Map<Code, String> MALFORMED = Map.of(Code.MALFORMED_EMAIL, "#/email");
    private static final Map<Code, String> WRONG =
            Map.of(Code.MALFORMED_EMAIL, "#/email", Code.MALFORMED_CODE, "#/code", Code.WRONG_CODE, "#/code");

    private final AskForSignIn askForSignIn;
    private final SignInByCode signInByCode;
    private final SignOut signOut;
    private final SignInLimits limits;
    private final Secrets secrets;

    /** Who asks for a code. */
    record AskedFor(String email) {}

    /** What is given back with the code. */
    record SignInAsked(String signIn) {}

    /** The code that came. */
    record SignInCode(
            String email, @Pasted String code, @Nullable String signIn) {}

    @Inject
    SignInResource(
            AskForSignIn askForSignIn,
            SignInByCode signInByCode,
            SignOut signOut,
            SignInLimits limits,
            Secrets secrets) {
        this.limits = limits;
        this.secrets = secrets;
        this.askForSignIn = askForSignIn;
        this.signInByCode = signInByCode;
        this.signOut = signOut;
    }

    /** The same answer whether or not anybody has the address. */
    @POST
    @PublicRoute
    @Consumes(Api.JSON)
    @Operation(operationId = "askForSignIn", summary = "Ask for a one-time code by mail")
    @Refuses({Code.SIGN_IN_ELSEWHERE, Code.MALFORMED_EMAIL, Code.TOO_MANY_TRIES})
    @ApiResponse(
            responseCode = "202",
            description = "A code is on its way.",
            content = @Content(schema = @Schema(implementation = SignInAsked.class)))
    public Response ask(@Context ContainerRequestContext request, AskedFor body, @Context Language language) {
        String visit = secrets.next();
        granted(
                limits.asking(request, body.email(), asker -> askForSignIn.run(body.email(), language, visit, asker)),
                MALFORMED);
        return Response.accepted(new SignInAsked(visit)).build();
    }

    @POST
    @Path("/token")
    @PublicRoute
    @Consumes(Api.JSON)
    @Operation(operationId = "signIn", summary = "Sign in with the code")
    @Refuses({Code.SIGN_IN_ELSEWHERE, Code.MALFORMED_EMAIL, Code.MALFORMED_CODE, Code.WRONG_CODE, Code.TOO_MANY_TRIES})
    public TokenDocument token(@Context ContainerRequestContext request, SignInCode body) {
        return TokenDocument.of(granted(
                limits.trying(
                        request,
                        body.email(),
                        asker ->
                                signInByCode.run(body.email(), body.code(), Optional.ofNullable(body.signIn()), asker)),
                SignInByCode.faults(body.email(), body.code()),
                WRONG));
    }

    @DELETE
    @Operation(operationId = "signOut", summary = "Sign out: the token is good for nothing any more")
    @ApiResponse(responseCode = "204", description = "Signed out.")
    public void out(@Context Caller caller) {
        signOut.run(caller.token());
    }
}
