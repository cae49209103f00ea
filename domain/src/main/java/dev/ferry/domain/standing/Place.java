package dev.ferry.domain.standing;

import dev.ferry.domain.outcome.Slug;

/** Where an account is on its way, each in one place alone, in the order of the way. */
public enum Place implements Slug {
    /** It has moved. */
    MOVED,
    /** Nothing stands in its way. */
    READY,
    /** Its owners have set out, and something is still needed. */
    UNDER_WAY,
    /** Its owners were invited, and have not set out. */
    INVITED,
    /** Something is needed, and nobody was invited. */
    NOT_INVITED
}
