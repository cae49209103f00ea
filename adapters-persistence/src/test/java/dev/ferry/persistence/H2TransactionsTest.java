package dev.ferry.persistence;

import dev.ferry.testkit.operation.TransactionsContract;
import dev.ferry.testkit.operation.Stores;

class H2TransactionsTest extends TransactionsContract {
    @Override
    protected Stores emptyStores() {
        return InjectedStores.empty();
    }
}
