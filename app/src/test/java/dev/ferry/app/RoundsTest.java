package dev.ferry.app;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Work that is done round after round. */
class RoundsTest {
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger due = new AtomicInteger();
    private final Rounds rounds = new Rounds("test", Duration.ofHours(1), this::part);

    private int part() {
        done.incrementAndGet();
        return due.getAndUpdate(left -> Math.max(0, left - 1));
    }

    @Test
    void whoCallsWaitsForNoPause() {
        rounds.start();
        await().until(() -> done.get() == 1);
        due.set(2);
        rounds.soon();

        await().until(() -> done.get() == 4);
        rounds.stop();
    }

    @Test
    void aCallWhileNothingRunsIsNoFault() {
        rounds.soon();
        rounds.start();
        rounds.stop();
        rounds.soon();
    }
}
