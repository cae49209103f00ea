package dev.ferry.domain.support;

import dev.ferry.domain.outcome.Slug;

/** How a case stands. Slugs are public contract: add, never rename. */
public enum CaseState implements Slug {
    /** The desk works on it. */
    OPEN,
    /** The desk has answered, and it is the account's turn. */
    ANSWERED,
    /** It is over; another of its topic may be opened. */
    CLOSED
}
