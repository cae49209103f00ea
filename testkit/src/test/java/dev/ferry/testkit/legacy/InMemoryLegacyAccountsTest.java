package dev.ferry.testkit.legacy;

import dev.ferry.testkit.InMemoryStores;
import dev.ferry.testkit.operation.Stores;

class InMemoryLegacyAccountsTest extends LegacyAccountsContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
