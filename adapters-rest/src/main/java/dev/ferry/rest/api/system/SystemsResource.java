package dev.ferry.rest.api.system;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import dev.ferry.application.document.SystemDocument;
import dev.ferry.application.operation.ShowSystems;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.api.Cursor;
import dev.ferry.rest.api.Listing;
import dev.ferry.rest.api.Query;
import dev.ferry.rest.api.Refuses;
import dev.ferry.rest.server.http.JerseyPart;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the other systems were lately, for operators. */
@Singleton
@Path(Api.ROOT + "/systems")
@Produces(Api.JSON)
public final class SystemsResource implements JerseyPart {
    private final ShowSystems showSystems;

    @Inject
    SystemsResource(ShowSystems showSystems) {
        this.showSystems = showSystems;
    }

    @GET
    @Operation(
            operationId = "showSystems",
            summary = "How the other systems were lately, as the server that answers met them: when each answered,"
                    + " when and why it failed, and whether it is left alone; for operators")
    @Refuses({Code.OPERATOR_ONLY})
    public Listing<SystemDocument> show(
            @Context Requester who,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        List<SystemDocument> systems =
                granted(showSystems.run(who)).stream().map(SystemDocument::of).toList();
        return Listing.of(systems, SystemDocument::slot, Cursor.read(cursor, Outcome::done), Query.limit(limit));
    }
}
