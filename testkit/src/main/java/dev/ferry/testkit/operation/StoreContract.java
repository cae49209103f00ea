package dev.ferry.testkit.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.testkit.contract.Contract;
import dev.ferry.testkit.fault.FaultKind;
import dev.ferry.testkit.fault.Faults;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * What the contracts of stores share: each test gets an installation that holds nothing. Anyone who adapts a database
 * writes one {@link Stores}, and for each contract a class of a few lines:
 *
 * <pre>{@code
 * class AcmeAccountsTest extends AccountsContract {
 *     protected Stores emptyStores() {
 *         return AcmeStores.empty();
 *     }
 * }
 * }</pre>
 *
 * <p>Stores that are {@link Faults} have their database taken away and given back by {@link TransactionsContract},
 * which is the only one of them that lets an adapter lack that.
 */
public abstract class StoreContract extends Contract {
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

    /**
     * Takes the stores' database away and gives it back, where the stores are {@link Faults}; else it is a declared
     * gap.
     */
    protected final void whereTheDatabaseCanGoAway(Consumer<Faults> test) throws Throwable {
        shown(
                FaultKind.REFUSES,
                () -> {
                    assertThat(stores)
                            .as(
                                    "stores whose database a test can take away; what cannot is a gap: %s",
                                    FaultKind.REFUSES)
                            .isInstanceOf(Faults.class);
                    test.accept((Faults) stores);
                },
                () -> assertThat(stores).isNotInstanceOf(Faults.class));
    }
}
