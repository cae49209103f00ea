package dev.ferry.application.act;

import dev.ferry.domain.act.SystemAct;
import java.util.Optional;
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
     * The act will not be told again by itself: it was turned down, or told in vain for the last time. Asked outside of
     * transactions; answers what is to be written, in a transaction that holds the account, where the act is over by
     * that. Where there is nothing it waits for a person, who may have it told again.
     */
    Optional<Runnable> givenUp(A act, GivenUp why);
}
