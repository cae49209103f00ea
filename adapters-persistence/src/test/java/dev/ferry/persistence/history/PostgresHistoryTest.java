package dev.ferry.persistence.history;

import dev.ferry.persistence.PostgresStores;
import dev.ferry.testkit.history.HistoryContract;
import dev.ferry.testkit.operation.Stores;

class PostgresHistoryTest extends HistoryContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
