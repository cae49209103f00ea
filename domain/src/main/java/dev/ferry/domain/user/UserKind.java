package dev.ferry.domain.user;

import dev.ferry.domain.outcome.Slug;

/** What stands behind a user. */
public enum UserKind implements Slug {
    /** A person who signs in with a work address. */
    WORK,
    /** A person who signs in with a personal Microsoft account; has no work address, and is never mapped silently. */
    MICROSOFT_ACCOUNT,
    /** A group of people; never mapped silently. */
    GROUP,
    /** A program; has an object id instead of an address. */
    SERVICE_PRINCIPAL
}
