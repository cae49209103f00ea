package dev.ferry.application.system;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Pauses that grow from try to try, between a first one and a longest one.
 *
 * @param growth by how much each pause is longer than the one before, at least 2
 */
public record Backoff(Duration first, int growth, Duration longest) {

    /** The pause after so many tries in vain, at least 1; before jitter. */
    public Duration after(int tries) {
        Duration pause = first;
        for (int grown = 1; grown < tries && pause.compareTo(longest) < 0; grown++) {
            pause = pause.multipliedBy(growth);
        }
        return pause.compareTo(longest) < 0 ? pause : longest;
    }

    /** The same and up to half as long again, so that those which failed together are not tried together. */
    public Duration jitteredAfter(int tries, RandomGenerator random) {
        Duration pause = after(tries);
        return pause.plusMillis(random.nextLong(pause.toMillis() / 2 + 1));
    }
}
