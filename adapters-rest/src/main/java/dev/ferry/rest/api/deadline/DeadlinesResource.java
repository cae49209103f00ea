package dev.ferry.rest.api.deadline;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import dev.ferry.application.deadline.ListAllStandings;
import dev.ferry.application.deadline.ListDeadlines;
import dev.ferry.application.document.DeadlineDocument;
import dev.ferry.application.document.StandingDocument;
import dev.ferry.domain.deadline.AsOf;
import dev.ferry.domain.deadline.Standing;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
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
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The deadlines of offers, for operators (R23). */
@Singleton
@Path(Api.ROOT + "/deadlines")
@Produces(Api.JSON)
public final class DeadlinesResource implements JerseyPart {
    private final ListDeadlines listDeadlines;
    private final ListAllStandings listAllStandings;

    @Inject
    DeadlinesResource(ListDeadlines listDeadlines, ListAllStandings listAllStandings) {
        this.listDeadlines = listDeadlines;
        this.listAllStandings = listAllStandings;
    }

    @GET
    @Operation(
            operationId = "listDeadlines",
            summary = "The deadlines of offers that hold, in the order in which they are written; for operators")
    @Refuses({Code.OPERATOR_ONLY})
    public Listing<DeadlineDocument> list(@Context Requester who) {
        return new Listing<>(
                granted(listDeadlines.run(who)).stream()
                        .map(DeadlineDocument::of)
                        .toList(),
                null);
    }

    @GET
    @Path("/standing")
    @Operation(
            operationId = "listStandings",
            summary =
                    "How the offers of all accounts, moved or not, stand with their deadlines at a time, by itself now;"
                            + " for operators")
    @Refuses({Code.OPERATOR_ONLY})
    public Listing<StandingDocument> standing(
            @Context Requester who,
            @Parameter(description = "A time, or a date, whose whole day has passed in the zone of each deadline.")
                    @QueryParam("at")
                    @Nullable
                    String at,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Optional<AsOf> time = Query.value("at", at, AsOf::parse);
        int most = Query.limit(limit);
        Optional<ListAllStandings.Place> after = Cursor.read(cursor, DeadlinesResource::place);
        try (Stream<Standing> found = granted(listAllStandings.run(who, time, after))) {
            return part(found.limit(most + 1L).toList(), most);
        }
    }

    private static Outcome<ListAllStandings.Place> place(String text) {
        int space = text.indexOf(' ');
        return space < 0
                ? Outcome.refused(new Refusal(Code.MALFORMED_ID))
                : OfferKey.parse(text.substring(space + 1))
                        .map(offer -> new ListAllStandings.Place(offer, text.substring(0, space)));
    }

    private static Listing<StandingDocument> part(List<Standing> found, int most) {
        List<StandingDocument> some =
                found.stream().limit(most).map(StandingDocument::of).toList();
        return new Listing<>(some, found.size() <= most ? null : place(found.get(most - 1)));
    }

    private static String place(Standing one) {
        return one.deadline().id() + " " + one.offer();
    }
}
