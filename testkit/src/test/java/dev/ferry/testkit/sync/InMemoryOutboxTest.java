package dev.ferry.testkit.sync;

import dev.ferry.testkit.InMemoryStores;
import dev.ferry.testkit.operation.Stores;

class InMemoryOutboxTest extends OutboxContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
