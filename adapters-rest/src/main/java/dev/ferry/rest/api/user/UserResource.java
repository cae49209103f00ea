package dev.ferry.rest.api.user;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import dev.ferry.application.document.UserDocument;
import dev.ferry.application.messages.Language;
import dev.ferry.application.user.ChangeRole;
import dev.ferry.application.user.MapUser;
import dev.ferry.application.user.RemoveUser;
import dev.ferry.application.user.ResendUserInvitation;
import dev.ferry.application.user.ShowUser;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.operation.Versioned;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserId;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.api.NoBody;
import dev.ferry.rest.api.Refuses;
import dev.ferry.rest.server.access.AccountPath;
import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.problem.AllFields;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** One user of an account that has moved (R11, R15). */
@Singleton
@Path(Api.ROOT + "/accounts/{publisherId}/users/{userId}")
@Produces(Api.JSON)
public final class UserResource implements JerseyPart {
    private final ShowUser showUser;
    private final ChangeRole changeRole;
    private final RemoveUser removeUser;
    private final MapUser mapUser;
    private final ResendUserInvitation resendUserInvitation;

    /** What they may do from now on. */
    record GivenRole(String role) {}

    /** Under which address somebody who came along without a role enters, and what they may do. */
    record Mapping(String email, String role) {
        private Role given() {
            return NewUser.role(role, "#/role");
        }
    }

    @Inject
    UserResource(
            ShowUser showUser,
            ChangeRole changeRole,
            RemoveUser removeUser,
            MapUser mapUser,
            ResendUserInvitation resendUserInvitation) {
        this.showUser = showUser;
        this.changeRole = changeRole;
        this.removeUser = removeUser;
        this.mapUser = mapUser;
        this.resendUserInvitation = resendUserInvitation;
    }

    @GET
    @Operation(operationId = "showUser", summary = "A user of an account that has moved")
    @Refuses({Code.ACCOUNT_NOT_FOUND, Code.MANAGED_IN_CPP, Code.USER_NOT_FOUND})
    @ApiResponse(
            responseCode = "200",
            headers = @Header(name = "ETag", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = UserDocument.class)))
    @ApiResponse(responseCode = "304", headers = @Header(name = "ETag", schema = @Schema(type = "string")))
    public Response show(
            @Context Requester who,
            @Context Request request,
            @PathParam("publisherId") String id,
            @PathParam("userId") String userId,
            @Parameter(description = "The ETag of what is known already.")
                    @HeaderParam(HttpHeaders.IF_NONE_MATCH)
                    @Nullable
                    String known) {
        return UserTags.answer(request, found(who, AccountPath.id(id), userId));
    }

    @PATCH
    @Consumes(Api.JSON)
    @Operation(operationId = "changeRole", summary = "Give a user another role; for owners and managers")
    @Refuses({
        Code.ACCOUNT_NOT_FOUND,
        Code.OWNER_ONLY,
        Code.MANAGED_IN_CPP,
        Code.USER_NOT_FOUND,
        Code.CHANGED_MEANWHILE,
        Code.LAST_OWNER,
        Code.USER_UNMAPPED,
        Code.ROLE_NOT_FOR_PROGRAM,
        Code.TOO_MANY_TRIES
    })
    @ApiResponse(
            responseCode = "200",
            headers = @Header(name = "ETag", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = UserDocument.class)))
    public Response change(
            @Context Requester who,
            @Context Language language,
            @Context Request request,
            @PathParam("publisherId") String id,
            @PathParam("userId") String userId,
            @Parameter(required = true, description = "The ETag of the user as they were seen.")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            GivenRole body) {
        PublisherId account = AccountPath.id(id);
        Versioned<User> found = found(who, account, userId);
        OptionalLong version = UserTags.required(ifMatch, request, found);
        UserId user = found.value().id();
        return UserTags.tagged(granted(
                        changeRole.run(who, account, user, NewUser.role(body.role(), "#/role"), version, language),
                        Map.of(Code.ROLE_NOT_FOR_PROGRAM, "#/role")))
                .build();
    }

    @DELETE
    @Operation(
            operationId = "removeUser",
            summary =
                    "Remove a user, an invitation, or somebody who came along without a role; for owners and managers")
    @Refuses({
        Code.ACCOUNT_NOT_FOUND,
        Code.OWNER_ONLY,
        Code.MANAGED_IN_CPP,
        Code.USER_NOT_FOUND,
        Code.CHANGED_MEANWHILE,
        Code.LAST_OWNER
    })
    @ApiResponse(responseCode = "204")
    public Response remove(
            @Context Requester who,
            @Context Language language,
            @Context Request request,
            @PathParam("publisherId") String id,
            @PathParam("userId") String userId,
            @Parameter(required = true, description = "The ETag of the user as they were seen.")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch) {
        PublisherId account = AccountPath.id(id);
        Versioned<User> found = found(who, account, userId);
        OptionalLong version = UserTags.required(ifMatch, request, found);
        granted(removeUser.run(who, account, found.value().id(), version, language));
        return Response.noContent().build();
    }

    @POST
    @Path("/mapping")
    @Consumes(Api.JSON)
    @Operation(
            operationId = "mapUser",
            summary = "Let somebody who came along without a role enter under a work address; for owners and managers")
    @Refuses(
            value = {
                Code.ACCOUNT_NOT_FOUND,
                Code.OWNER_ONLY,
                Code.MANAGED_IN_CPP,
                Code.USER_NOT_FOUND,
                Code.USER_MAPPED,
                Code.ALREADY_MEMBER,
                Code.MALFORMED_EMAIL,
                Code.PERSONAL_ADDRESS,
                Code.UNKNOWN_TENANT,
                Code.TENANT_MISMATCH,
                Code.TOO_MANY_TRIES,
                Code.REGISTRY_UNAVAILABLE
            },
            told = Code.ALREADY_MEMBER)
    @ApiResponse(
            responseCode = "200",
            headers = @Header(name = "ETag", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = UserDocument.class)))
    public Response map(
            @Context Requester who,
            @Context Language language,
            @PathParam("publisherId") String id,
            @PathParam("userId") String userId,
            Mapping body) {
        PublisherId account = AccountPath.id(id);
        UserId user = found(who, account, userId).value().id();
        AllFields.readTellingToo(
                body::given, () -> granted(EmailAddress.parse(body.email()), _ -> Optional.of("#/email")));
        return UserTags.tagged(granted(
                        mapUser.run(who, account, user, body.email(), body.given(), OptionalLong.empty(), language),
                        Map.of(
                                Code.MALFORMED_EMAIL, "#/email",
                                Code.PERSONAL_ADDRESS, "#/email",
                                Code.UNKNOWN_TENANT, "#/email",
                                Code.TENANT_MISMATCH, "#/email")))
                .build();
    }

    @POST
    @Path("/invitation")
    @Operation(operationId = "resendInvitation", summary = "Send an invitation again; for owners and managers")
    @Refuses({
        Code.ACCOUNT_NOT_FOUND,
        Code.OWNER_ONLY,
        Code.MANAGED_IN_CPP,
        Code.USER_NOT_FOUND,
        Code.NO_INVITATION,
        Code.TOO_MANY_TRIES
    })
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = UserDocument.class)))
    public Response resend(
            @Context Requester who,
            @Context Language language,
            @PathParam("publisherId") String id,
            @PathParam("userId") String userId,
            byte[] body) {
        NoBody.require(body);
        PublisherId account = AccountPath.id(id);
        UserId user = found(who, account, userId).value().id();
        return Response.accepted(UserDocument.of(granted(resendUserInvitation.run(who, account, user, language))))
                .build();
    }

    private Versioned<User> found(Requester who, PublisherId account, String userId) {
        return granted(UserPath.id(userId).then(known -> showUser.run(who, account, known)));
    }
}
