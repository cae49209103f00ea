package dev.ferry.persistence.sync;

import dev.ferry.persistence.PostgresStores;
import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.sync.SyncQueueContract;

class PostgresSyncQueueTest extends SyncQueueContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
