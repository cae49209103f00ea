package dev.ferry.rest.api.user;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import dev.ferry.application.document.UserDocument;
import dev.ferry.application.messages.Language;
import dev.ferry.application.user.AddUsers;
import dev.ferry.application.user.ListUsers;
import dev.ferry.application.user.ShowUser;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserId;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.api.Cursor;
import dev.ferry.rest.api.Listing;
import dev.ferry.rest.api.Query;
import dev.ferry.rest.api.Refuses;
import dev.ferry.rest.server.access.AccountPath;
import dev.ferry.rest.server.http.JerseyPart;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The users of an account that has moved (R15). */
@Singleton
@Path(Api.ROOT + "/accounts/{publisherId}/users")
@Produces(Api.JSON)
public final class UsersResource implements JerseyPart {
    private final ListUsers listUsers;
    private final AddUsers addUsers;
    private final ShowUser showUser;

    @Inject
    UsersResource(ListUsers listUsers, AddUsers addUsers, ShowUser showUser) {
        this.listUsers = listUsers;
        this.addUsers = addUsers;
        this.showUser = showUser;
    }

    @GET
    @Operation(operationId = "listUsers", summary = "The users of an account that has moved")
    @Refuses({Code.ACCOUNT_NOT_FOUND, Code.MANAGED_IN_CPP})
    public Listing<UserDocument> list(
            @Context Requester who,
            @PathParam("publisherId") String id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Optional<UserId> from = Cursor.read(cursor, UserId::parse);
        int most = Query.limit(limit);
        return Listing.of(granted(listUsers.run(who, AccountPath.id(id))), User::id, from, most)
                .map(UserDocument::of);
    }

    @POST
    @Consumes(Api.JSON)
    @Operation(
            operationId = "addUser",
            summary = "Add somebody: at once with an address of the account's tenant, by invitation with any other",
            description = "For owners and managers. Give email, or servicePrincipal. Without role: developer.")
    @Refuses(
            value = {
                Code.ACCOUNT_NOT_FOUND,
                Code.OWNER_ONLY,
                Code.MANAGED_IN_CPP,
                Code.ALREADY_MEMBER,
                Code.MALFORMED_EMAIL,
                Code.PERSONAL_ADDRESS,
                Code.MALFORMED_ID,
                Code.TENANT_MISMATCH,
                Code.ROLE_NOT_FOR_PROGRAM,
                Code.VALUE_TOO_LONG,
                Code.CONTROL_CHARACTERS,
                Code.MALFORMED_LANGUAGE,
                Code.TOO_MANY_TRIES,
                Code.REGISTRY_UNAVAILABLE
            },
            told = Code.ALREADY_MEMBER)
    @ApiResponse(
            responseCode = "201",
            headers = {
                @Header(name = "Location", schema = @Schema(type = "string")),
                @Header(name = "ETag", schema = @Schema(type = "string"))
            },
            content = @Content(schema = @Schema(implementation = UserDocument.class)))
    public Response add(
            @Context Requester who, @Context Language language, @PathParam("publisherId") String id, NewUser body) {
        PublisherId account = AccountPath.id(id);
        User added = NewUsers.granted(
                        addUsers.runTellingAll(who, account, List.of(body.request("#")), language),
                        fault -> body.pointer("#", fault.reason()))
                .getFirst();
        return UserTags.tagged(granted(showUser.run(who, account, added.id())))
                .status(201)
                .location(UserPath.of(account, added))
                .build();
    }
}
