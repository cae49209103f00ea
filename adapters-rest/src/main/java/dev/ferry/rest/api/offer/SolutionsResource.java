package dev.ferry.rest.api.offer;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import dev.ferry.application.document.SolutionDocument;
import dev.ferry.application.offer.ListSolutions;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.Solution;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Flag;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.solution.SolutionKey;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The solutions of the go-to-market portal, for operators (R18). */
@Singleton
@Path(Api.ROOT + "/solutions")
@Produces(Api.JSON)
public final class SolutionsResource implements JerseyPart {
    private final ListSolutions listSolutions;

    @Inject
    SolutionsResource(ListSolutions listSolutions) {
        this.listSolutions = listSolutions;
    }

    @GET
    @Operation(
            operationId = "listSolutions",
            summary = "The solutions of the go-to-market portal, or those that are, or are not, about an offer; for"
                    + " operators")
    @Refuses({Code.OPERATOR_ONLY, Code.GO_TO_MARKET_UNAVAILABLE})
    public Listing<SolutionDocument> list(
            @Context Requester who,
            @QueryParam("matched") @Nullable String matched,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Optional<Boolean> wanted = Query.value("matched", matched, Flag::parse);
        int most = Query.limit(limit);
        Optional<SolutionKey> after = Cursor.read(cursor, SolutionsResource::key);
        List<Solution> found = granted(listSolutions.run(who, wanted, after, most + 1));
        return new Listing<>(
                found.stream().limit(most).map(SolutionDocument::of).toList(),
                found.size() <= most
                        ? null
                        : SolutionKey.of(found.get(most - 1)).toString());
    }

    private static Outcome<SolutionKey> key(String place) {
        int slash = place.indexOf('/');
        return slash < 0
                ? Outcome.refused(new Refusal(Code.MALFORMED_ID))
                : PublisherId.parse(place.substring(0, slash))
                        .map(account -> new SolutionKey(account, place.substring(slash + 1)));
    }
}
