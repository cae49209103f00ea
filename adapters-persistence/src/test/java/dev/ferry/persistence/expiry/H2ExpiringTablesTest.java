package dev.ferry.persistence.expiry;

import dev.ferry.persistence.H2Stores;
import dev.ferry.persistence.InjectedStores;

class H2ExpiringTablesTest extends ExpiringTablesContract {
    @Override
    protected InjectedStores stores() {
        return H2Stores.empty();
    }
}
