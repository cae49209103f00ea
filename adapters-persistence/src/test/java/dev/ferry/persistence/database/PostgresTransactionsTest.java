package dev.ferry.persistence.database;

import dev.ferry.persistence.PostgresStores;
import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.operation.TransactionsContract;

class PostgresTransactionsTest extends TransactionsContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
