package dev.ferry.persistence;

import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.operation.TransactionsContract;

class PostgresTransactionsTest extends TransactionsContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
