package dev.ferry.domain.outcome;

import java.time.Duration;
import java.util.Optional;

/**
 * Another system could not be asked now: refused, timed out, or answered what cannot be understood. Thrown by ports;
 * never taken for an answer (R9).
 */
public final class PortUnavailable extends RuntimeException {
    private final String system;
    private final transient Optional<Duration> retryAfter;

    /**
     * @param system the system's name as findings carry it, for example {@code mpn-registry}
     * @param retryAfter how long the system asks to be left alone, if it said so
     */
    public PortUnavailable(String system, Optional<Duration> retryAfter, Throwable cause) {
        super(system + " is unavailable", cause);
        this.system = system;
        this.retryAfter = retryAfter;
    }

    public PortUnavailable(String system) {
        super(system + " is unavailable");
        this.system = system;
        this.retryAfter = Optional.empty();
    }

    public String system() {
        return system;
    }

    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
