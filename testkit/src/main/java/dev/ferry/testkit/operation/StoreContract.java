package dev.ferry.testkit.operation;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the contracts of stores share: each test gets an installation that holds nothing. */
public abstract class StoreContract {
    private Stores stores;

    /** The stores of an installation that holds nothing; they need not take part in each other's checks. */
    protected abstract Stores emptyStores();

    @BeforeEach
    final void openStores() {
        stores = emptyStores();
    }

    @AfterEach
    final void closeStores() {
        stores.close();
    }

    /** The stores of this test. */
    protected final Stores stores() {
        return stores;
    }

    /** Does the work in a transaction that then fails. */
    protected final void inATransactionThatFails(Runnable work) {
        FailedOnPurpose.in(stores.transactions(), work);
    }

    /** How this test takes the database away; the test is skipped where the stores are not {@link Faults}. */
    protected final Faults faults() {
        assumeTrue(stores instanceof Faults, "this adapter's database cannot be taken away in a test");
        return (Faults) stores;
    }
}
