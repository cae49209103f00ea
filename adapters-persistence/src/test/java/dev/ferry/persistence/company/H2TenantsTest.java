package dev.ferry.persistence.company;

import dev.ferry.persistence.H2Stores;
import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.tenant.TenantsContract;

class H2TenantsTest extends TenantsContract {
    @Override
    protected Stores emptyStores() {
        return H2Stores.empty();
    }
}
