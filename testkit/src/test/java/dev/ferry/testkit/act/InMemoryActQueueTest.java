package dev.ferry.testkit.act;

import dev.ferry.testkit.InMemoryStores;
import dev.ferry.testkit.operation.Stores;

class InMemoryActQueueTest extends ActQueueContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
