package dev.ferry.testkit.history;

import dev.ferry.testkit.InMemoryStores;
import dev.ferry.testkit.operation.Stores;

class InMemoryHistoryTest extends HistoryContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
