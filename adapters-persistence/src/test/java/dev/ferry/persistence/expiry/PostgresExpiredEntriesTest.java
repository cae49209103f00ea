package dev.ferry.persistence.expiry;

import dev.ferry.persistence.PostgresStores;
import dev.ferry.testkit.operation.ExpiredEntriesContract;
import dev.ferry.testkit.operation.Stores;

class PostgresExpiredEntriesTest extends ExpiredEntriesContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
