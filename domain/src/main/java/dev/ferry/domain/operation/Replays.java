package dev.ferry.domain.operation;

import java.time.Instant;
import java.util.Optional;

/**
 * The requests that carried a key of their client's. An adapter is right when it passes {@code ReplaysContract}.
 * Thread-safe; several nodes share one. Inside {@link Transactions#run} every call is part of that transaction;
 * outside, it is one of its own. Times go by the {@link SharedClock}. Implementers may forget what is older than its
 * time whenever they like.
 */
public interface Replays {

    /**
     * Saves this, if and only if nothing stands under its key whose time is not over at {@code at}; otherwise answers
     * what stands there. Of racers one gets nothing.
     */
    Optional<Replay> claim(Replay fresh, Instant at);

    /** Saves it in the place of what stands under its key, if anything does. */
    void keep(Replay answered);

    /** Forgets what stands under this key, if anything does. */
    void drop(String key);
}
