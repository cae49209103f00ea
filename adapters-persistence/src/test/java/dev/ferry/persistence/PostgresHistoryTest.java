package dev.ferry.persistence;

import dev.ferry.testkit.history.HistoryContract;
import dev.ferry.testkit.operation.Stores;

class PostgresHistoryTest extends HistoryContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
