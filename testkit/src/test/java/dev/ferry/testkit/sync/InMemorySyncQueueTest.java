package dev.ferry.testkit.sync;

import dev.ferry.testkit.InMemoryStores;
import dev.ferry.testkit.operation.Stores;

class InMemorySyncQueueTest extends SyncQueueContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
