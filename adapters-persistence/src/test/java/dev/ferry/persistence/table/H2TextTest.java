package dev.ferry.persistence.table;

import dev.ferry.persistence.H2Stores;
import dev.ferry.persistence.InjectedStores;

class H2TextTest extends TextContract {
    @Override
    protected InjectedStores stores() {
        return H2Stores.empty();
    }
}
