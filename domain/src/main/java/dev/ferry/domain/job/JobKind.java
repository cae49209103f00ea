package dev.ferry.domain.job;

import dev.ferry.domain.outcome.Slug;

/** What is done. */
public enum JobKind implements Slug {
    /** An export that was handed in is looked through. */
    EXPORT,
    /** A wave, or a dry run of one. */
    WAVE,
    /** Owners are invited, or it is counted how many would be. */
    INVITATION,
    /** It is decided about offers that were handed in, or counted about how many it would be. */
    CERTIFICATION,
    /** A deadline is waived for many offers, or it is counted for how many it would be. */
    WAIVER,
    /** Owners are reminded of what is due of many offers, or it is counted of how many it would be. */
    REMINDER
}
