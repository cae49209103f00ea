package dev.ferry.application.system;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Pauses that grow from try to try, between a first one and a longest one.
 *
 * @param growth by how much each pause is longer than the one before, at least 2
 */
public record Backoff(Duration first, int growth, Duration longest) {
    /** As long as any system may ask others to wait. */
    private static final Duration LONGEST_WISH = Duration.ofHours(1);

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

    /** The same, and not shorter than what the system asked for, within reason. */
    public Duration jitteredAfter(int tries, Optional<Duration> asked, RandomGenerator random) {
        Duration jittered = jitteredAfter(tries, random);
        Duration most = longer(longest, LONGEST_WISH);
        return asked.map(wish -> wish.compareTo(most) < 0 ? wish : most)
                .map(wish -> longer(wish, jittered))
                .orElse(jittered);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
