package dev.ferry.rest.api.offer;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.server.access.AccountPath;
import dev.ferry.rest.server.problem.LogSafe;
import dev.ferry.rest.server.problem.RefusedRequest;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;

/** The offer that a path names. */
final class OfferPath {
    private OfferPath() {}

    /** What cannot be an offer's id is answered as an offer that does not exist. */
    static OfferKey key(String publisherId, String offerId) {
        PublisherId account = AccountPath.id(publisherId);
        if (OfferId.parse(offerId) instanceof Done<OfferId>(var id)
                && id.value().equals(offerId)) {
            return new OfferKey(account, id);
        }
        throw new RefusedRequest(new Refusal(Code.OFFER_NOT_FOUND, "offerId", LogSafe.quoted(offerId)));
    }

    /** An offer as {@link OfferKey#toString} writes it, in cursors. */
    static Outcome<OfferKey> key(String place) {
        int slash = place.indexOf('/');
        return slash < 0
                ? Outcome.refused(new Refusal(Code.MALFORMED_ID))
                : PublisherId.parse(place.substring(0, slash))
                        .then(account ->
                                OfferId.parse(place.substring(slash + 1)).map(offer -> new OfferKey(account, offer)));
    }

    static URI of(OfferKey key) {
        return UriBuilder.fromPath(Api.ROOT)
                .path("accounts/{account}/offers/{offer}")
                .build(key.account().value(), key.id().value());
    }
}
