package dev.ferry.domain.offer;

import java.util.Optional;

/**
 * An offer beside a copy of how far it is, by which lists are filtered. Nothing is decided by the copy.
 *
 * @param last the last step that was done
 * @param next the first of which something is due
 */
public record ListedOffer(ManagedOffer offer, Optional<Step> last, Optional<Step> next) {

    public static ListedOffer of(ManagedOffer offer, Checklist checklist) {
        return new ListedOffer(offer, checklist.last(), checklist.next());
    }

    public OfferKey key() {
        return offer.key();
    }
}
