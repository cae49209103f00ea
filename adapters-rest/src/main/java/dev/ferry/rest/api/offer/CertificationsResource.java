package dev.ferry.rest.api.offer;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import dev.ferry.application.document.SubmissionDocument;
import dev.ferry.application.offer.ListSubmissions;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.Certification;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.SubmissionPlace;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.outcome.Slug;
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
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was handed in for certification, for operators. */
@Singleton
@Path(Api.ROOT + "/certifications")
@Produces(Api.JSON)
public final class CertificationsResource implements JerseyPart {
    private final ListSubmissions listSubmissions;

    @Inject
    CertificationsResource(ListSubmissions listSubmissions) {
        this.listSubmissions = listSubmissions;
    }

    @GET
    @Operation(
            operationId = "listCertifications",
            summary = "The offers whose certification stands so, by itself those that await a verdict;"
                    + " who waits longest first; for operators")
    @Refuses({Code.OPERATOR_ONLY})
    public Listing<SubmissionDocument> list(
            @Context Requester who,
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Certification.State which = Query.value("state", state, typed -> Slug.parse(Certification.State.class, typed))
                .orElse(Certification.State.SUBMITTED);
        int most = Query.limit(limit);
        Optional<SubmissionPlace> after = Cursor.read(cursor, CertificationsResource::place);
        try (Stream<ManagedOffer> found = granted(listSubmissions.run(who, which, after))) {
            return part(found.limit(most + 1L).toList(), most);
        }
    }

    private static Outcome<SubmissionPlace> place(String text) {
        int space = text.indexOf(' ');
        if (space < 0) {
            return Outcome.refused(new Refusal(Code.MALFORMED_ID));
        }
        try {
            Instant at = Instant.parse(text.substring(0, space));
            return OfferKey.parse(text.substring(space + 1)).map(offer -> new SubmissionPlace(at, offer));
        } catch (DateTimeException _) {
            return Outcome.refused(new Refusal(Code.MALFORMED_ID));
        }
    }

    private static Listing<SubmissionDocument> part(List<ManagedOffer> found, int most) {
        List<SubmissionDocument> some =
                found.stream().limit(most).map(SubmissionDocument::of).toList();
        return new Listing<>(some, found.size() <= most ? null : place(found.get(most - 1)));
    }

    private static String place(ManagedOffer offer) {
        SubmissionPlace place = SubmissionPlace.of(offer);
        return place.at() + " " + place.offer();
    }
}
