package dev.ferry.domain.history;

import dev.ferry.domain.outcome.Slug;

/** What was done. Slugs are public contract: add, never rename. */
public enum Action implements Slug {
    /** A wave began: facts {@code export}, {@code only}. */
    WAVE_STARTED,
    /** A further node took part in a wave: fact {@code export}. */
    WAVE_JOINED,
    /** A wave ended, or was stopped on a node: facts as counted. */
    WAVE_ENDED,
    /** An account was judged, and the verdict is not the one that stood: fact {@code findings}. */
    JUDGED,
    /** An account moved to Partner Center: facts {@code mpnId}, {@code tenantId}, {@code owners}, {@code users}, {@code unmapped}. */
    MOVED
}
