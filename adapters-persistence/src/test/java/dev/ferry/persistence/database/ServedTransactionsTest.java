package dev.ferry.persistence.database;

import dev.ferry.persistence.ServedStores;
import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.operation.TransactionsContract;

class ServedTransactionsTest extends TransactionsContract {
    @Override
    protected Stores emptyStores() {
        return ServedStores.empty();
    }
}
