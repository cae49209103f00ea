package dev.ferry.rest.server.limit;

import dev.ferry.rest.server.http.ServerSettings;
import dev.ferry.rest.server.problem.Overloaded;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets strangers at the database one at a time, in the order in which they came, and with a rest between two: however
 * many come, those who are signed in keep most of the machine, and a connection. Who comes alone waits no longer than
 * the rest behind who came before, which is a fifth of a second at most. Thread-safe.
 */
@Singleton
final class StrangersTurns {
    /** How many times as long as an act took there is none after it: a flood has a seventh of one processor. */
    private static final int REST = 6;

    /** What a slow act was waiting for is not the machine. */
    private static final Duration MOST_REST = Duration.ofMillis(200);

    private static final int SHARE = 4;

    private final Semaphore places;
    private final Semaphore turn = new Semaphore(1, true);
    /** By {@link System#nanoTime}; read and written by whose turn it is. */
    private long restsUntil = System.nanoTime();

    /** A quarter of all requests that are worked on may be strangers'. */
    @Inject
    StrangersTurns(ServerSettings settings) {
        this.places = new Semaphore(Math.max(1, settings.concurrency() / SHARE));
    }

    /** Waits for a turn; throws {@link Overloaded} where too many wait already. */
    <T> T inTurn(Supplier<T> act) {
        if (!places.tryAcquire()) {
            throw new Overloaded();
        }
        try {
            turn.acquire();
            try {
                Thread.sleep(Duration.ofNanos(Math.max(0, restsUntil - System.nanoTime())));
                return timed(act);
            } finally {
                turn.release();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // the server ends
            throw new Overloaded();
        } finally {
            places.release();
        }
    }

    private <T> T timed(Supplier<T> act) {
        long begun = System.nanoTime();
        try {
            return act.get();
        } finally {
            long ended = System.nanoTime();
            restsUntil = ended + restAfter(Duration.ofNanos(ended - begun)).toNanos();
        }
    }

    static Duration restAfter(Duration act) {
        Duration rest = act.multipliedBy(REST);
        return rest.compareTo(MOST_REST) > 0 ? MOST_REST : rest;
    }

    /** How many wait for their turn now. */
    int waiting() {
        return turn.getQueueLength();
    }
}
