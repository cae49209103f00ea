package dev.ferry.persistence.sync;

import dev.ferry.persistence.H2Stores;
import dev.ferry.persistence.InjectedStores;

class H2UnreadableChangesTest extends UnreadableChangesContract {
    @Override
    InjectedStores stores() {
        return H2Stores.empty();
    }
}
