package dev.ferry.persistence.database;

import dev.ferry.persistence.PostgresStores;
import dev.ferry.testkit.operation.SharedClockContract;
import dev.ferry.testkit.operation.Stores;

class PostgresSharedClockTest extends SharedClockContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
