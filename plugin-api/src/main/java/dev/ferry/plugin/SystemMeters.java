package dev.ferry.plugin;

import java.time.Duration;

/**
 * Notes each request that an adapter sends to another system, for whoever watches over Ferry. Bound for every adapter;
 * where nobody watches it notes nothing. Thread-safe.
 */
@FunctionalInterface
public interface SystemMeters {
    /** Notes nothing. */
    SystemMeters NONE = (_, _, _) -> {};

    /**
     * A request came to its end, one way or another.
     *
     * @param system the name that the system's faults carry, as {@code TenantDirectory.SYSTEM}
     * @param outcome a slug out of a few: {@code answered}, {@code timed-out}
     */
    void request(String system, String outcome, Duration took);
}
