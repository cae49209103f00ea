package dev.ferry.domain.offer;

import dev.ferry.domain.outcome.Slug;

/** How far an offer is. Slugs are public contract: add, never rename. */
public enum OfferState implements Slug {
    /** As it was taken over. */
    LEGACY,
    DRAFT,
    SUBMITTED,
    CERTIFIED,
    REJECTED,
    LIVE,
    DELISTED,
    /** Gone; its id is not used again. */
    DELETED,
    /** Of a kind that has no steps here. */
    LEFT_ALONE
}
