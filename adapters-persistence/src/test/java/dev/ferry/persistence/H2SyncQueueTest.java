package dev.ferry.persistence;

import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.sync.SyncQueueContract;

class H2SyncQueueTest extends SyncQueueContract {
    @Override
    protected Stores emptyStores() {
        return H2Stores.empty();
    }
}
