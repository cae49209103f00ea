package dev.ferry.domain.user;

import dev.ferry.domain.outcome.Slug;

/** How a user of a moved account stands. */
public enum UserState implements Slug {
    /** Has a role, and what it allows. */
    ACTIVE,
    /** Came along without a role, because users of this kind are never mapped silently (R11). */
    UNMAPPED
}
