package dev.ferry.domain.job;

import dev.ferry.domain.outcome.Slug;

/** How a job stands. Slugs are public contract: add, never rename. */
public enum JobState implements Slug {
    RUNNING,
    /** It came to its end; the result says what came of it. */
    DONE,
    /** It was turned down by a rule; the result says by which. */
    REFUSED,
    /** Something failed on our side; the result has the reference. */
    FAILED,
    /** It was stopped, or nothing has been heard of it for a while: asked for again, it goes on where it stopped. */
    INTERRUPTED
}
