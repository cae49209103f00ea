package dev.ferry.rest.api.user;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import dev.ferry.application.document.UserDocument;
import dev.ferry.application.user.AcceptUserInvitation;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Code;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.api.Refuses;
import dev.ferry.rest.server.access.AccountPath;
import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.http.Pasted;
import dev.ferry.rest.server.http.ReplayedToMembers;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.util.Map;

/** What somebody who was invited to an account answers (R15). */
@Singleton
@Path(Api.ROOT + "/accounts/{publisherId}/invitation")
@Produces(Api.JSON)
public final class AcceptanceResource implements JerseyPart {
    private static final Map<Code, String> CODE =
            Map.of(Code.MALFORMED_CODE, "#/code", Code.WRONG_CODE, "#/code", Code.CODE_EXPIRED, "#/code");

    private final AcceptUserInvitation acceptUserInvitation;

    /** The code that came with the invitation. */
    record InvitationCode(@Pasted String code) {}

    @Inject
    AcceptanceResource(AcceptUserInvitation acceptUserInvitation) {
        this.acceptUserInvitation = acceptUserInvitation;
    }

    @POST
    @ReplayedToMembers
    @Path("/acceptance")
    @Consumes(Api.JSON)
    @Operation(
            operationId = "acceptInvitation",
            summary = "Accept an invitation by its code, signed in with the address that was invited")
    @Refuses({
        Code.ACCOUNT_NOT_FOUND,
        Code.MALFORMED_CODE,
        Code.WRONG_CODE,
        Code.CODE_EXPIRED,
        Code.TOO_MANY_TRIES,
        Code.NO_INVITATION
    })
    public UserDocument accept(@Context Requester who, @PathParam("publisherId") String id, InvitationCode body) {
        return UserDocument.of(granted(acceptUserInvitation.run(who, AccountPath.id(id), body.code()), CODE));
    }
}
