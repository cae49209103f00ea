package dev.ferry.rest.api.account;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import dev.ferry.application.messages.Language;
import dev.ferry.application.signin.AskForSignIn;
import dev.ferry.application.signin.SignInByCode;
import dev.ferry.application.signin.SignOut;
import dev.ferry.domain.outcome.Code;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.api.Refuses;
import dev.ferry.rest.server.access.Caller;
import dev.ferry.rest.server.access.PublicRoute;
import dev.ferry.rest.server.http.JerseyPart;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Signing in at Ferry's own identity provider. */
@Singleton
@Path(Api.ROOT + "/sign-in")
@Produces(Api.JSON)
public final class SignInResource implements JerseyPart {
    private static final Map<Code, String> MALFORMED = Map.of(Code.MALFORMED_EMAIL, "#/email");
    private static final Map<Code, String> WRONG = Map.of(Code.MALFORMED_EMAIL, "#/email", Code.WRONG_CODE, "#/code");

    private final AskForSignIn askForSignIn;
    private final SignInByCode signInByCode;
    private final SignOut signOut;

    /** Who asks for a code. */
    record AskedFor(String email) {}

    /** The code that came. */
    record SignInCode(String email, String code) {}

    @Inject
    SignInResource(AskForSignIn askForSignIn, SignInByCode signInByCode, SignOut signOut) {
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
    @ApiResponse(responseCode = "202", description = "A code is on its way.")
    public Response ask(AskedFor body, @Context Language language) {
        granted(askForSignIn.run(body.email(), language), MALFORMED);
        return Response.accepted().build();
    }

    @POST
    @Path("/token")
    @PublicRoute
    @Consumes(Api.JSON)
    @Operation(operationId = "signIn", summary = "Sign in with the code")
    @Refuses({Code.SIGN_IN_ELSEWHERE, Code.MALFORMED_EMAIL, Code.WRONG_CODE, Code.TOO_MANY_TRIES})
    public TokenDocument token(SignInCode body) {
        return TokenDocument.of(granted(signInByCode.run(body.email(), body.code()), WRONG));
    }

    @DELETE
    @Operation(operationId = "signOut", summary = "Sign out: the token is good for nothing any more")
    @ApiResponse(responseCode = "204", description = "Signed out.")
    public void out(@Context Caller caller) {
        signOut.run(caller.token());
    }
}
