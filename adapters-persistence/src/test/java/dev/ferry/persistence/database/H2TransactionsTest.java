package dev.ferry.persistence.database;

import dev.ferry.persistence.H2Stores;
import dev.ferry.testkit.contract.Gap;
import dev.ferry.testkit.fault.FaultKind;
import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.operation.TransactionsContract;
import java.util.Set;

class H2TransactionsTest extends TransactionsContract {
    @Override
    protected Stores emptyStores() {
        return H2Stores.empty();
    }

    @Override
    protected Set<Gap> gaps() {
        return Gap.all(
                "a database in this process is never away: ServedTransactionsTest takes one away", FaultKind.REFUSES);
    }
}
