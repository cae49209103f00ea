package dev.ferry.testkit.tenant;

import dev.ferry.testkit.InMemoryStores;
import dev.ferry.testkit.operation.Stores;

class InMemoryTenantsTest extends TenantsContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
