package dev.ferry.testkit.search;

import dev.ferry.testkit.InMemoryStores;
import dev.ferry.testkit.operation.Stores;

class InMemoryAccountWordsTest extends AccountWordsContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
