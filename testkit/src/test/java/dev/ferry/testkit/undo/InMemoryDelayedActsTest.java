package dev.ferry.testkit.undo;

import dev.ferry.testkit.InMemoryStores;
import dev.ferry.testkit.operation.Stores;

class InMemoryDelayedActsTest extends DelayedActsContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
