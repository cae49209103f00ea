package dev.ferry.domain.operation;

import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import java.util.function.Supplier;

/** Makes several changes one. An adapter is right when it passes {@code TransactionsContract}. */
public interface Transactions {

    /**
     * Runs the work in one transaction: all that its ports write stands, or, when it throws, nothing of it. Work inside
     * work joins the outer transaction. The work may be run again where two transactions got into each other's way, so
     * it has no effect but through ports of the same store. What it throws comes out as it is. It runs in the caller's
     * thread, and what it hands to other threads is not part of it; no other system is asked within it. Thread-safe.
     *
     * @throws dev.ferry.domain.outcome.PortUnavailable when the database cannot be reached; whether the work stands is
     *     then known by looking, and work is written so that it may be repeated
     */
    <T> T run(Supplier<T> work);

    default void run(Runnable work) {
        this.<Boolean>run(() -> {
            work.run();
            return true;
        });
    }

    /** The same for work that may be refused: of what it wrote before that, nothing stands. */
    default <T> Outcome<T> unlessRefused(Supplier<Outcome<T>> work) {
        try {
            return run(() -> switch (work.get()) {
                case Done<T> done -> done;
                case Refused<T>(var reason) -> throw new RefusedWork(reason);
            });
        } catch (RefusedWork refused) {
            return Outcome.refused(refused.reason());
        }
    }
}
