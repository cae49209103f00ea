package dev.ferry.testkit.operation;

import dev.ferry.testkit.InMemoryStores;

class InMemorySharedClockTest extends SharedClockContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
