package dev.ferry.testkit.search;

import dev.ferry.testkit.InMemoryStores;
import dev.ferry.testkit.operation.Stores;

class InMemoryAccountSearchTest extends AccountSearchContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
