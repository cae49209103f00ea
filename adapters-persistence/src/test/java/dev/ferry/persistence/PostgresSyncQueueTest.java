package dev.ferry.persistence;

import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.sync.SyncQueueContract;

class PostgresSyncQueueTest extends SyncQueueContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
