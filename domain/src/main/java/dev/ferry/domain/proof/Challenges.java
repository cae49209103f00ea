package dev.ferry.domain.proof;

import java.time.Instant;
import java.util.Optional;

/**
 * The codes that wait to be typed in. An adapter is right when it passes {@code ChallengesContract}. Thread-safe.
 * Inside {@link dev.ferry.domain.operation.Transactions#run} every call is part of that transaction; outside, it is one
 * of its own.
 */
public interface Challenges {

    /** What waits under this key. Nobody else gets, saves or drops it until the transaction ends. */
    Optional<Challenge> hold(ChallengeKey key);

    /**
     * Saves it in the place of what waited under its key. Others are forgotten only once they ran out long before
     * {@code at}, however long this one is good for.
     *
     * @param at the present time
     */
    void save(Challenge challenge, Instant at);

    /** Drops what waits under this key, if anything does. */
    void drop(ChallengeKey key);
}
