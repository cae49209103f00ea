package dev.ferry.domain.marketplace;

import dev.ferry.domain.outcome.Slug;

/** What accounts accept. Slugs are public contract: add, never rename. */
public enum Agreement implements Slug {
    /** The Business Applications ISV Addendum: accepted, and billing given, is ISV Connect (R19, R20). */
    ISV_ADDENDUM
}
