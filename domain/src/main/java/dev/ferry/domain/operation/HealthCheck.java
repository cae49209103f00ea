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
}
