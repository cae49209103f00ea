package dev.ferry.rest.api.sync;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import dev.ferry.application.account.LegacyView;
import dev.ferry.application.account.ShowLegacyAccount;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.rest.api.Refuses;
import dev.ferry.rest.server.access.AccountPath;
import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.http.PublicUrl;
import dev.ferry.rest.server.problem.RefusedRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.Map;

/**
 * What the legacy portal shows, of which nothing is changed there: before the move in the portal itself, after it in
 * Partner Center (R13). So every resource of it refuses every write. The operations are named after the resource that
 * inherits them.
 */
@Tag(name = "Legacy")
@SuppressWarnings("DoNotCallSuggester") // Jersey is to call them
public abstract class LegacyWrites implements JerseyPart {
    /** Before the move nobody may change anything here at all; so it is no conflict. */
    private static final int STATUS_BEFORE_THE_MOVE = 403;

    private static final String ALWAYS_REFUSED =
            "Always refused: by the legacy portal before the move, by Partner Center after it";

    private final ShowLegacyAccount showLegacyAccount;
    private final PublicUrl url;

    LegacyWrites(ShowLegacyAccount showLegacyAccount, PublicUrl url) {
        this.showLegacyAccount = showLegacyAccount;
        this.url = url;
    }

    @PATCH
    @Operation(summary = ALWAYS_REFUSED)
    @Refuses(
            value = {Code.ACCOUNT_NOT_FOUND, Code.MANAGED_IN_PARTNER_CENTER},
            forbidden = Code.MANAGED_IN_CPP)
    public void patch(@Context Requester who, @PathParam("publisherId") String id) {
        throw refusal(view(who, id));
    }

    @PUT
    @Operation(summary = ALWAYS_REFUSED)
    @Refuses(
            value = {Code.ACCOUNT_NOT_FOUND, Code.MANAGED_IN_PARTNER_CENTER},
            forbidden = Code.MANAGED_IN_CPP)
    public void put(@Context Requester who, @PathParam("publisherId") String id) {
        throw refusal(view(who, id));
    }

    @POST
    @Operation(summary = ALWAYS_REFUSED)
    @Refuses(
            value = {Code.ACCOUNT_NOT_FOUND, Code.MANAGED_IN_PARTNER_CENTER},
            forbidden = Code.MANAGED_IN_CPP)
    public void post(@Context Requester who, @PathParam("publisherId") String id) {
        throw refusal(view(who, id));
    }

    @DELETE
    @Operation(summary = ALWAYS_REFUSED)
    @Refuses(
            value = {Code.ACCOUNT_NOT_FOUND, Code.MANAGED_IN_PARTNER_CENTER},
            forbidden = Code.MANAGED_IN_CPP)
    public void delete(@Context Requester who, @PathParam("publisherId") String id) {
        throw refusal(view(who, id));
    }

    final LegacyView view(Requester who, String id) {
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
