package dev.ferry.rest;

import static dev.ferry.rest.RefusedRequest.granted;

import dev.ferry.application.account.LegacyView;
import dev.ferry.application.account.ShowLegacyAccount;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Refusal;
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
    public LegacyDocument show(@Context Requester who, @PathParam("publisherId") String id) {
        return LegacyDocument.of(view(who, id));
    }

    @GET
    @Path(USERS)
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
    public void patch(@Context Requester who, @PathParam("publisherId") String id) {
        throw refusal(view(who, id));
    }

    @PUT
    public void put(@Context Requester who, @PathParam("publisherId") String id) {
        throw refusal(view(who, id));
    }

    @POST
    public void post(@Context Requester who, @PathParam("publisherId") String id) {
        throw refusal(view(who, id));
    }

    @DELETE
    public void delete(@Context Requester who, @PathParam("publisherId") String id) {
        throw refusal(view(who, id));
    }

    @PATCH
    @Path(USERS)
    public void patchUsers(@Context Requester who, @PathParam("publisherId") String id) {
        throw refusal(view(who, id));
    }

    @PUT
    @Path(USERS)
    public void putUsers(@Context Requester who, @PathParam("publisherId") String id) {
        throw refusal(view(who, id));
    }

    @POST
    @Path(USERS)
    public void postUser(@Context Requester who, @PathParam("publisherId") String id) {
        throw refusal(view(who, id));
    }

    @DELETE
    @Path(USERS)
    public void deleteUsers(@Context Requester who, @PathParam("publisherId") String id) {
        throw refusal(view(who, id));
    }

    @PATCH
    @Path(USER)
    public void patchUser(@Context Requester who, @PathParam("publisherId") String id, @PathParam("user") String user) {
        throw refusal(view(who, id));
    }

    @PUT
    @Path(USER)
    public void putUser(@Context Requester who, @PathParam("publisherId") String id, @PathParam("user") String user) {
        throw refusal(view(who, id));
    }

    @POST
    @Path(USER)
    public void postToUser(
            @Context Requester who, @PathParam("publisherId") String id, @PathParam("user") String user) {
        throw refusal(view(who, id));
    }

    @DELETE
    @Path(USER)
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
                : new RefusedRequest(new Refusal(Code.MANAGED_IN_CPP, facts), 403, Map.of());
    }
}
