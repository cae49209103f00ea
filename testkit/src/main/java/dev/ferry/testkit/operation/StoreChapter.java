package dev.ferry.testkit.operation;

import dev.ferry.testkit.contract.Chapter;

/** A chapter of a store's contract, on the stores of that contract. */
public abstract class StoreChapter extends Chapter {
    private final StoreContract contract;

    protected StoreChapter(StoreContract contract) {
        super(contract);
        this.contract = contract;
    }

    /** The stores of this test. */
    protected final Stores stores() {
        return contract.stores();
    }

    /** Does the work in a transaction that then fails. */
    protected final void inATransactionThatFails(Runnable work) {
        contract.inATransactionThatFails(work);
    }
}
