package dev.ferry.persistence;

import dev.ferry.testkit.tenant.TenantsContract;
import dev.ferry.testkit.operation.Stores;

class H2TenantsTest extends TenantsContract {
    @Override
    protected Stores emptyStores() {
        return InjectedStores.empty();
    }
}
