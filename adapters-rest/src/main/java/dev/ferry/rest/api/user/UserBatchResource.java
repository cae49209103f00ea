package dev.ferry.rest.api.user;

import dev.ferry.application.document.UserDocument;
import dev.ferry.application.messages.Language;
import dev.ferry.application.user.AddUsers;
import dev.ferry.application.user.UserRequest;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.user.User;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.api.Refuses;
import dev.ferry.rest.server.access.AccountPath;
import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.problem.BadInput;
import dev.ferry.rest.server.problem.RefusedRequest;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Several users of an account at once: all of them or none (R15). */
@Singleton
@Path(Api.ROOT + "/accounts/{publisherId}/users/batch")
@Produces(Api.JSON)
public final class UserBatchResource implements JerseyPart {
    private static final String USERS = "#/users";
    private static final Map<Code, String> POINTERS = Map.of(Code.TOO_MANY, USERS, Code.VALUE_MISSING, USERS);

    private final AddUsers addUsers;

    /** Up to ten. */
    record NewUsers(@Nullable List<@Nullable NewUser> users) {
        List<UserRequest> requests() {
            if (users == null) {
                throw BadInput.missing(USERS);
            }
            List<UserRequest> requests = new ArrayList<>();
            for (NewUser one : users) {
                String pointer = USERS + '/' + requests.size();
                if (one == null) {
                    throw BadInput.missing(pointer);
                }
                requests.add(one.request(pointer));
            }
            return requests;
        }
    }

    /** Those who were added, in the order in which they were given. */
    record AddedUsers(List<UserDocument> items) {}

    @Inject
    UserBatchResource(AddUsers addUsers) {
        this.addUsers = addUsers;
    }

    @POST
    @Consumes(Api.JSON)
    @Operation(operationId = "addUsers", summary = "Add up to ten at once: all of them, or none")
    @Refuses({
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
        Code.VALUE_MISSING,
        Code.CONTROL_CHARACTERS,
        Code.UNKNOWN_VALUE,
        Code.TOO_MANY,
        Code.TOO_MANY_TRIES,
        Code.REGISTRY_UNAVAILABLE
    })
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AddedUsers.class)))
    public Response add(
            @Context Requester who, @Context Language language, @PathParam("publisherId") String id, NewUsers body) {
        PublisherId account = AccountPath.id(id);
        List<UserRequest> requests = body.requests();
        List<UserDocument> added = switch (addUsers.run(who, account, requests, language)) {
            case Done<List<User>>(var users) ->
                users.stream().map(UserDocument::of).toList();
            case Refused<List<User>>(var reason) -> throw refused(reason, addUsers.faults(who, account, requests));
        };
        return Response.status(201).entity(new AddedUsers(added)).build();
    }

    /** With all who are wrong, where it was refused for one of them. */
    private static RefusedRequest refused(Refusal reason, List<AddUsers.Fault> faults) {
        if (faults.stream().noneMatch(fault -> fault.reason().equals(reason))) {
            return RefusedRequest.of(reason, POINTERS);
        }
        return RefusedRequest.of(faults.stream()
                .map(fault -> Map.entry(NewUser.pointer(USERS + '/' + fault.place(), fault.reason()), fault.reason()))
                .toList());
    }
}
