package dev.ferry.persistence;

import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.operation.TransactionsContract;

class H2TransactionsTest extends TransactionsContract {
    @Override
    protected Stores emptyStores() {
        return InjectedStores.empty();
    }
}
