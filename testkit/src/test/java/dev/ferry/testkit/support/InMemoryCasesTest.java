package dev.ferry.testkit.support;

import dev.ferry.testkit.InMemoryStores;
import dev.ferry.testkit.operation.Stores;

class InMemoryCasesTest extends CasesContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
