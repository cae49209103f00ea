package dev.ferry.persistence.undo;

import dev.ferry.persistence.H2Stores;
import dev.ferry.persistence.InjectedStores;

class H2UnreadableDelayedActsTest extends UnreadableDelayedActsContract {
    @Override
    InjectedStores stores() {
        return H2Stores.empty();
    }
}
