package dev.ferry.testkit.proof;

import dev.ferry.testkit.InMemoryStores;
import dev.ferry.testkit.operation.Stores;

class InMemoryAllowancesTest extends AllowancesContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
