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

    private PortUnavailable(String system, Optional<Duration> retryAfter, String why) {
        super(system + " is unavailable: " + why);
        this.system = system;
        this.retryAfter = retryAfter;
    }

    /**
     * A fault that no exception tells of: the system answered what cannot be understood.
     *
     * @param why for an operator, in the log: {@code answered text/html}; holds no secret and no name of a company
     */
    public static PortUnavailable because(String system, String why) {
        return new PortUnavailable(system, Optional.empty(), why);
    }

    /** A fault that this exception tells of. */
    public static PortUnavailable because(String system, Throwable cause) {
        return new PortUnavailable(system, Optional.empty(), cause);
    }

    /**
     * The system turned the question away, and may have said how long it is to be left alone ({@link RetryAfter}).
     *
     * @param why for an operator, in the log: {@code answered 503}; holds no secret and no name of a company
     */
    public static PortUnavailable askedToWait(String system, Optional<Duration> wait, String why) {
        return new PortUnavailable(system, wait, why);
    }

    public String system() {
        return system;
    }

    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
