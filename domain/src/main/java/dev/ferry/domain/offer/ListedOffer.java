package dev.ferry.domain.offer;

import java.util.Optional;

/**
 * An offer beside a copy of how far it is, by which lists are filtered. Nothing is decided by the copy.
 *
 * @param last the last step that was done
 * @param next the first of which something is due
 */
public record ListedOffer(ManagedOffer offer, Optional<Step> last, Optional<Step> next) {

    /** With the copy by these steps, and with how far they show that it came. */
    public static ListedOffer of(ManagedOffer offer, Checklist checklist) {
        return new ListedOffer(offer.reached(checklist), checklist.last(), checklist.next());
    }

    public OfferKey key() {
        return offer.key();
    }
}
