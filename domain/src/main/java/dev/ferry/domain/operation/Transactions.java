package dev.ferry.domain.operation;

import java.util.function.Supplier;

/** Makes several changes one. An adapter is right when it passes {@code TransactionsContract}. */
public interface Transactions {

    /**
     * Runs the work in one transaction: all that its ports write stands, or, when it throws, nothing of it. Work inside
     * work joins the outer transaction. The work may be run again where two transactions got into each other's way, so it
     * has no effect but through ports of the same store.
     */
    <T> T run(Supplier<T> work);

    default void run(Runnable work) {
        this.<Boolean>run(() -> {
            work.run();
            return true;
        });
    }
}
