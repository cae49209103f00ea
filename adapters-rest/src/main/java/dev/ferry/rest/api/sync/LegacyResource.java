package dev.ferry.rest.api.sync;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import dev.ferry.application.account.LegacyView;
import dev.ferry.application.account.ShowLegacyAccount;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.api.Cursor;
import dev.ferry.rest.api.Listing;
import dev.ferry.rest.api.Query;
import dev.ferry.rest.api.Refuses;
import dev.ferry.rest.server.access.AccountPath;
import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.http.PublicUrl;
import dev.ferry.rest.server.problem.RefusedRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the legacy portal shows. Nothing is changed there: before the move in the portal itself, after it in Partner Center (R13). */
@SuppressWarnings("DoNotCallSuggester") // Jersey is to call them
@Singleton
@Path(Api.ROOT + "/legacy/accounts/{publisherId}")
@Produces(Api.JSON)
public final class LegacyResource implements JerseyPart {
    /** Before the move nobody may change anything here at all; so it is no conflict. */
    public static final int STATUS_BEFORE_THE_MOVE = 403;

    private static final String ALWAYS_REFUSED =
            "Always refused: by the legacy portal before the move, by Partner Center after it";
    private static final String USERS = "/users";
    private static final String USER = "/users/{user}";

    private final ShowLegacyAccount showLegacyAccount;
    private final PublicUrl url;

    @Inject
    LegacyResource(ShowLegacyAccount showLegacyAccount, PublicUrl url) {
        this.showLegacyAccount = showLegacyAccount;
        this.url = url;
    }

    @GET
    @Operation(operationId = "showLegacyAccount", summary = "An account as the legacy portal shows it")
    @Refuses({Code.ACCOUNT_NOT_FOUND})
    public LegacyDocument show(@Context Requester who, @PathParam("publisherId") String id) {
        return LegacyDocument.of(view(who, id));
    }

    @GET
    @Path(USERS)
    @Operation(operationId = "listLegacyUsers", summary = "The users of an account in the legacy portal")
    @Refuses({Code.ACCOUNT_NOT_FOUND})
    public Listing<LegacyUserDocument> users(
            @Context Requester who,
            @PathParam("publisherId") String id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int offset = Cursor.offset(cursor);
        int most = Query.limit(limit);
        return Listing.of(view(who, id).account().users().stream().map(LegacyUserDocument::of), offset, most);
    }

    @PATCH
    @Operation(operationId = "patchLegacyAccount", summary = ALWAYS_REFUSED)
    @Refuses({Code.ACCOUNT_NOT_FOUND, Code.MANAGED_IN_CPP, Code.MANAGED_IN_PARTNER_CENTER})
    public void patch(@Context Requester who, @PathParam("publisherId") String id) {
        throw refusal(view(who, id));
    }

    @PUT
    @Operation(operationId = "putLegacyAccount", summary = ALWAYS_REFUSED)
    @Refuses({Code.ACCOUNT_NOT_FOUND, Code.MANAGED_IN_CPP, Code.MANAGED_IN_PARTNER_CENTER})
    public void put(@Context Requester who, @PathParam("publisherId") String id) {
        throw refusal(view(who, id));
    }

    @POST
    @Operation(operationId = "postLegacyAccount", summary = ALWAYS_REFUSED)
    @Refuses({Code.ACCOUNT_NOT_FOUND, Code.MANAGED_IN_CPP, Code.MANAGED_IN_PARTNER_CENTER})
    public void post(@Context Requester who, @PathParam("publisherId") String id) {
        throw refusal(view(who, id));
    }

    @DELETE
    @Operation(operationId = "deleteLegacyAccount", summary = ALWAYS_REFUSED)
    @Refuses({Code.ACCOUNT_NOT_FOUND, Code.MANAGED_IN_CPP, Code.MANAGED_IN_PARTNER_CENTER})
    public void delete(@Context Requester who, @PathParam("publisherId") String id) {
        throw refusal(view(who, id));
    }

    @PATCH
    @Path(USERS)
    @Operation(operationId = "patchLegacyUsers", summary = ALWAYS_REFUSED)
    @Refuses({Code.ACCOUNT_NOT_FOUND, Code.MANAGED_IN_CPP, Code.MANAGED_IN_PARTNER_CENTER})
    public void patchUsers(@Context Requester who, @PathParam("publisherId") String id) {
        throw refusal(view(who, id));
    }

    @PUT
    @Path(USERS)
    @Operation(operationId = "putLegacyUsers", summary = ALWAYS_REFUSED)
    @Refuses({Code.ACCOUNT_NOT_FOUND, Code.MANAGED_IN_CPP, Code.MANAGED_IN_PARTNER_CENTER})
    public void putUsers(@Context Requester who, @PathParam("publisherId") String id) {
        throw refusal(view(who, id));
    }

    @POST
    @Path(USERS)
    @Operation(operationId = "postLegacyUsers", summary = ALWAYS_REFUSED)
    @Refuses({Code.ACCOUNT_NOT_FOUND, Code.MANAGED_IN_CPP, Code.MANAGED_IN_PARTNER_CENTER})
    public void postUser(@Context Requester who, @PathParam("publisherId") String id) {
        throw refusal(view(who, id));
    }

    @DELETE
    @Path(USERS)
    @Operation(operationId = "deleteLegacyUsers", summary = ALWAYS_REFUSED)
    @Refuses({Code.ACCOUNT_NOT_FOUND, Code.MANAGED_IN_CPP, Code.MANAGED_IN_PARTNER_CENTER})
    public void deleteUsers(@Context Requester who, @PathParam("publisherId") String id) {
        throw refusal(view(who, id));
    }

    @PATCH
    @Path(USER)
    @Operation(operationId = "patchLegacyUser", summary = ALWAYS_REFUSED)
    @Refuses({Code.ACCOUNT_NOT_FOUND, Code.MANAGED_IN_CPP, Code.MANAGED_IN_PARTNER_CENTER})
    public void patchUser(@Context Requester who, @PathParam("publisherId") String id, @PathParam("user") String user) {
        throw refusal(view(who, id));
    }

    @PUT
    @Path(USER)
    @Operation(operationId = "putLegacyUser", summary = ALWAYS_REFUSED)
    @Refuses({Code.ACCOUNT_NOT_FOUND, Code.MANAGED_IN_CPP, Code.MANAGED_IN_PARTNER_CENTER})
    public void putUser(@Context Requester who, @PathParam("publisherId") String id, @PathParam("user") String user) {
        throw refusal(view(who, id));
    }

    @POST
    @Path(USER)
    @Operation(operationId = "postLegacyUser", summary = ALWAYS_REFUSED)
    @Refuses({Code.ACCOUNT_NOT_FOUND, Code.MANAGED_IN_CPP, Code.MANAGED_IN_PARTNER_CENTER})
    public void postToUser(
            @Context Requester who, @PathParam("publisherId") String id, @PathParam("user") String user) {
        throw refusal(view(who, id));
    }

    @DELETE
    @Path(USER)
    @Operation(operationId = "deleteLegacyUser", summary = ALWAYS_REFUSED)
    @Refuses({Code.ACCOUNT_NOT_FOUND, Code.MANAGED_IN_CPP, Code.MANAGED_IN_PARTNER_CENTER})
    public void deleteUser(
            @Context Requester who, @PathParam("publisherId") String id, @PathParam("user") String user) {
        throw refusal(view(who, id));
    }

    private LegacyView view(Requester who, String id) {
        return granted(showLegacyAccount.run(who, AccountPath.id(id)));
    }

    private RefusedRequest refusal(LegacyView view) {
        PublisherId id = view.account().id();
        Map<String, Object> facts = Map.of("publisherId", id.value());
        return view.readOnly()
                ? new RefusedRequest(
                        new Refusal(Code.MANAGED_IN_PARTNER_CENTER, facts),
                        409,
                        Map.of("link", url.get() + "/accounts/" + id.value() + "/settings"))
                : new RefusedRequest(new Refusal(Code.MANAGED_IN_CPP, facts), STATUS_BEFORE_THE_MOVE, Map.of());
    }
}
