package dev.ferry.domain.deadline;

import dev.ferry.domain.outcome.Slug;

/** Whom a consequence is about. Slugs are public contract. */
public enum Scope implements Slug {
    OFFER,
    /** The account, as long as any of its offers has the consequence. */
    PUBLISHER,
    ACCOUNT,
    WAVE,
    INSTALLATION
}
