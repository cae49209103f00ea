package dev.ferry.application.membership;

import dev.ferry.domain.outcome.Slug;

/** Which MPN IDs are listed. */
public enum NumberState implements Slug {
    /** The registry knows it, and nobody said whose it is. */
    UNCONFIRMED
}
