package dev.ferry.application.act;

import dev.ferry.application.system.Backoff;
import java.time.Duration;

/**
 * How other systems are told of acts.
 *
 * @param firstPause before an act is told a second time; each later pause is twice as long, up to {@code longestPause}
 * @param mostTries after which an act is given up, at least 1
 * @param lease how long an act that one process is telling is kept from others
 * @param patience how long anyone who did something waits for the answers to it before the rest is left to the worker
 */
public record ActRules(Duration firstPause, Duration longestPause, int mostTries, Duration lease, Duration patience) {

    /** A system may be away for a day. */
    public static final ActRules DEFAULT = new ActRules(
            Duration.ofSeconds(10), Duration.ofMinutes(10), 150, Duration.ofMinutes(2), Duration.ofSeconds(5));

    Backoff backoff() {
        return new Backoff(firstPause, 2, longestPause);
    }

    /** The same, where an act is given up after so many tries. */
    public ActRules withMostTries(int other) {
        return new ActRules(firstPause, longestPause, other, lease, patience);
    }
}
