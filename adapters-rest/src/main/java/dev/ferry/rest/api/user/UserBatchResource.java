package dev.ferry.rest.api.user;

import dev.ferry.application.document.UserDocument;
import dev.ferry.application.messages.Language;
import dev.ferry.application.user.AddUsers;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Code;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.api.Refuses;
import dev.ferry.rest.server.access.AccountPath;
import dev.ferry.rest.server.http.JerseyPart;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Several users of an account at once: all of them or none (R15). */
@Singleton
@Path(Api.ROOT + "/accounts/{publisherId}/users/batch")
@Produces(Api.JSON)
public final class UserBatchResource implements JerseyPart {
    private final AddUsers addUsers;

    /** Those who were added, in the order in which they were given. */
    record AddedUsers(List<UserDocument> items) {}

    @Inject
    UserBatchResource(AddUsers addUsers) {
        this.addUsers = addUsers;
    }

    @POST
    @Consumes(Api.JSON)
    @Operation(operationId = "addUsers", summary = "Add up to ten at once: all of them, or none")
    @Refuses(
            value = {
                Code.ACCOUNT_NOT_FOUND,
                Code.OWNER_ONLY,
                Code.MANAGED_IN_CPP,
                Code.ALREADY_MEMBER,
                Code.NAMED_TWICE,
                Code.MALFORMED_EMAIL,
                Code.PERSONAL_ADDRESS,
                Code.MALFORMED_ID,
                Code.TENANT_MISMATCH,
                Code.ROLE_NOT_FOR_PROGRAM,
                Code.VALUE_TOO_LONG,
                Code.VALUE_MISSING,
                Code.CONTROL_CHARACTERS,
                Code.MALFORMED_LANGUAGE,
                Code.TOO_MANY,
                Code.TOO_MANY_TRIES,
                Code.REGISTRY_UNAVAILABLE
            },
            told = Code.ALREADY_MEMBER)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AddedUsers.class)))
    public Response add(
            @Context Requester who, @Context Language language, @PathParam("publisherId") String id, NewUsers body) {
        List<UserDocument> added =
                body.granted(addUsers.runTellingAll(who, AccountPath.id(id), body.requests(), language)).stream()
                        .map(UserDocument::of)
                        .toList();
        return Response.status(201).entity(new AddedUsers(added)).build();
    }
}
