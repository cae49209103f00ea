package dev.ferry.rest.api.migration;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import dev.ferry.application.document.FigureDocument;
import dev.ferry.application.figure.ShowFigures;
import dev.ferry.domain.figure.FigureDay;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Code;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.api.Cursor;
import dev.ferry.rest.api.Listing;
import dev.ferry.rest.api.Query;
import dev.ferry.rest.api.Refuses;
import dev.ferry.rest.server.http.JerseyPart;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How all stood, day by day, for operators. */
@Singleton
@Path(Api.ROOT + "/figures")
@Produces(Api.JSON)
public final class FiguresResource implements JerseyPart {
    private final ShowFigures showFigures;

    @Inject
    FiguresResource(ShowFigures showFigures) {
        this.showFigures = showFigures;
    }

    @GET
    @Operation(
            operationId = "showFigures",
            summary = "How all stood, day by day as it was noted once a day; by itself the last thirty days; for"
                    + " operators")
    @Refuses({Code.OPERATOR_ONLY})
    public Listing<FigureDocument> show(
            @Context Requester who,
            @Parameter(description = "The first day, of UTC.") @QueryParam("from") @Nullable String from,
            @Parameter(description = "The last day, of UTC; by itself today.") @QueryParam("to") @Nullable String to,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        List<FigureDocument> days = granted(showFigures.run(
                        who, Query.value("from", from, FigureDay::parse), Query.value("to", to, FigureDay::parse)))
                .stream()
                .map(FigureDocument::of)
                .toList();
        return Listing.of(
                days,
                FigureDocument::date,
                Cursor.read(cursor, FigureDay::parse).map(day -> day.date().toString()),
                Query.limit(limit));
    }
}
