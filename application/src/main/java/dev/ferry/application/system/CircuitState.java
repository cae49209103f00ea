package dev.ferry.application.system;

import dev.ferry.domain.outcome.Slug;

/** Whether a system that failed time and again is left alone just now. */
public enum CircuitState implements Slug {
    /** It answers, or was not asked yet. */
    CLOSED,
    /** It was left alone long enough: one try shows whether it is well again. */
    HALF_OPEN,
    /** It is left alone. */
    OPEN
}
