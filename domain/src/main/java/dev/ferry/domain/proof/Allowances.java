package dev.ferry.domain.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How often something may be done in a time. An adapter is right when it passes {@code AllowancesContract}.
 * Thread-safe. Inside {@link dev.ferry.domain.operation.Transactions#run} every call is part of that transaction;
 * outside, it is one of its own.
 */
public interface Allowances {

    /**
     * Takes one of what is allowed, or answers how long it is until one is there again (more than nothing); racers
     * never get more than {@code most} between them.
     *
     * @param what what is counted, of any length and script
     * @param most at least 1, within any {@code window} up to {@code at}
     */
    Optional<Duration> take(String what, int most, Duration window, Instant at);

    /** What {@link #take} would answer now; nothing is taken. */
    Optional<Duration> untilNext(String what, int most, Duration window, Instant at);
}
