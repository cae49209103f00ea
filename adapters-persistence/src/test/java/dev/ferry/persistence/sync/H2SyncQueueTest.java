package dev.ferry.persistence.sync;

import dev.ferry.persistence.H2Stores;
import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.sync.SyncQueueContract;

class H2SyncQueueTest extends SyncQueueContract {
    @Override
    protected Stores emptyStores() {
        return H2Stores.empty();
    }
}
