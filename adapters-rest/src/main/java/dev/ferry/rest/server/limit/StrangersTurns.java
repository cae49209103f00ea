package dev.ferry.rest.server.limit;

import dev.ferry.rest.server.http.ServerSettings;
import dev.ferry.rest.server.problem.Overloaded;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets strangers at the database a few at a time, in the order in which they came: however many come, most connections
 * to it are free for those who are signed in. Thread-safe.
 */
@Singleton
final class StrangersTurns {
    /** Commits wait for one another: more at once would hardly be quicker. */
    private static final int AT_ONCE = 2;

    private static final int SHARE = 4;

    private final Semaphore places;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /** A quarter of all requests that are worked on may be strangers'. */
    @Inject
    StrangersTurns(ServerSettings settings) {
        this.places = new Semaphore(Math.max(AT_ONCE, settings.concurrency() / SHARE));
    }

    /** Waits for a turn; throws {@link Overloaded} where too many wait already. */
    <T> T inTurn(Supplier<T> act) {
        if (!places.tryAcquire()) {
            throw new Overloaded();
        }
        try {
            return next(act);
        } finally {
            places.release();
        }
    }

    private <T> T next(Supplier<T> act) {
        try {
            turns.acquire();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // the server ends
            throw new Overloaded();
        }
        try {
            return act.get();
        } finally {
            turns.release();
        }
    }

    /** How many wait for their turn now. */
    int waiting() {
        return turns.getQueueLength();
    }
}
