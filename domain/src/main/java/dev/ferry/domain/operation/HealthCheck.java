package dev.ferry.domain.operation;

/**
 * One thing that an installation needs, and whether it is there. An adapter is right when it passes
 * {@code HealthCheckContract}. Thread-safe: servers ask while commands do.
 */
public interface HealthCheck {

    /** A slug: {@code database}. */
    String name();

    /** Asks now, for a few seconds at most; never throws. */
    Health check();

    /** Whether requests cannot be answered without it: then a server is not ready while it is not well. */
    default boolean isNeededToServe() {
        return true;
    }
}
