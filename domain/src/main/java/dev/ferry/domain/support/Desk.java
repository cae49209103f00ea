package dev.ferry.domain.support;

import dev.ferry.domain.outcome.Slug;

/** Who works on a case. Slugs are public contract: add, never rename. */
public enum Desk implements Slug {
    /** What came over in the move as it should not have. */
    MIGRATION,
    /** Publishing in the marketplace. */
    MARKETPLACE
}
