package dev.ferry.domain.user;

import dev.ferry.domain.outcome.Slug;

/** How a user of a moved account stands. */
public enum UserState implements Slug {
    /** Has a role, and what it allows. */
    ACTIVE,
    /** Was invited and has not accepted yet: has no access, and nothing in the legacy portal (R15). */
    INVITATION_PENDING,
    /** Came along without a role, because users of this kind are never mapped silently (R11). */
    UNMAPPED
}
