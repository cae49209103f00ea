package dev.ferry.rest;

import static dev.ferry.rest.RefusedRequest.granted;

import dev.ferry.application.messages.Language;
import dev.ferry.application.signin.AskForSignIn;
import dev.ferry.application.signin.SignInByCode;
import dev.ferry.application.signin.SignOut;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** Signing in at Ferry's own identity provider. */
@Singleton
@Path(Api.ROOT + "/sign-in")
@Produces(Api.JSON)
public final class SignInResource implements JerseyPart {
    private final AskForSignIn askForSignIn;
    private final SignInByCode signInByCode;
    private final SignOut signOut;

    /** Who asks for a code. */
    record AskedFor(String email) {}

    /** The code that came. */
    record TypedCode(String email, String code) {}

    @Inject
    SignInResource(AskForSignIn askForSignIn, SignInByCode signInByCode, SignOut signOut) {
        this.askForSignIn = askForSignIn;
        this.signInByCode = signInByCode;
        this.signOut = signOut;
    }

    /** The same answer whether or not anybody has the address. */
    @POST
    @Open
    @Consumes(Api.JSON)
    public Response ask(AskedFor body, @Context Language language) {
        granted(askForSignIn.run(body.email(), language));
        return Response.accepted().build();
    }

    @POST
    @Path("/token")
    @Open
    @Consumes(Api.JSON)
    public TokenDocument token(TypedCode body) {
        return TokenDocument.of(granted(signInByCode.run(body.email(), body.code())));
    }

    @DELETE
    public void out(@Context Caller caller) {
        signOut.run(caller.token());
    }
}
