package dev.ferry.rest.api.offer;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import dev.ferry.application.document.OfferDocument;
import dev.ferry.application.offer.DueFilter;
import dev.ferry.application.offer.ListAllOffers;
import dev.ferry.application.offer.OfferView;
import dev.ferry.domain.deadline.DeadlineOutcome;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.OfferFilter;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.offer.Step;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.search.SearchText;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The offers of all accounts that have moved, for operators. */
@Singleton
@Path(Api.ROOT + "/offers")
@Produces(Api.JSON)
public final class AllOffersResource implements JerseyPart {
    private final ListAllOffers listAllOffers;

    @Inject
    AllOffersResource(ListAllOffers listAllOffers) {
        this.listAllOffers = listAllOffers;
    }

    @GET
    @Operation(
            operationId = "listAllOffers",
            summary = "The offers of all accounts that have moved, or those that a filter leaves; for operators")
    @Refuses({Code.OPERATOR_ONLY})
    public Listing<OfferDocument> list(
            @Context Requester who,
            @QueryParam("situation") @Nullable String situation,
            @QueryParam("step") @Nullable String step,
            @QueryParam("outcome") @Nullable String outcome,
            @QueryParam("q") @Nullable String text,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        OfferFilter filter = new OfferFilter(
                Query.value("situation", situation, typed -> Slug.parse(Situation.class, typed)),
                Query.value("step", step, typed -> Slug.parse(Step.class, typed)),
                Query.value("q", text, typed -> Outcome.done(SearchText.of(typed))));
        DueFilter due = new DueFilter(
                Query.value("outcome", outcome, typed -> Slug.parse(DeadlineOutcome.Name.class, typed)), false);
        int most = Query.limit(limit);
        Optional<OfferKey> after = Cursor.read(cursor, OfferKey::parse);
        try (Stream<OfferView> found = granted(listAllOffers.run(who, filter, due, after))) {
            return part(found.limit(most + 1L).toList(), most);
        }
    }

    private static Listing<OfferDocument> part(List<OfferView> found, int most) {
        List<OfferDocument> some =
                found.stream().limit(most).map(OfferDocument::of).toList();
        return new Listing<>(
                some,
                found.size() <= most ? null : found.get(most - 1).offer().key().toString());
    }
}
