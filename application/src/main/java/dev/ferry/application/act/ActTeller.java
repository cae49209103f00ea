package dev.ferry.application.act;

import dev.ferry.domain.act.SystemAct;
import java.util.UUID;

/** Tells a system of one kind of acts, and knows what its answers mean here. Thread-safe. */
public interface ActTeller<A extends SystemAct> {

    /** Those that it tells. */
    Class<A> kind();

    /**
     * Tells it, outside of transactions. The same act comes again under the same key where nobody knows whether it had
     * arrived.
     *
     * @throws dev.ferry.domain.outcome.PortUnavailable when the system cannot be asked, or nobody knows
     */
    Telling tell(UUID key, A act);

    /**
     * Writes, in a transaction that holds the account, that the act will not be told again by itself: it was turned
     * down, or told in vain for the last time. Answers whether it is over; otherwise it waits for a person, who may
     * have it told again.
     */
    boolean givenUp(A act, GivenUp why);
}
