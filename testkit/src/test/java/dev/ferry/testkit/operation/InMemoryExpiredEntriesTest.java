package dev.ferry.testkit.operation;

import dev.ferry.testkit.InMemoryStores;

class InMemoryExpiredEntriesTest extends ExpiredEntriesContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
