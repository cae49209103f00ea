package dev.ferry.persistence.undo;

import dev.ferry.persistence.H2Stores;
import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.undo.DelayedActsContract;

class H2DelayedActsTest extends DelayedActsContract {
    @Override
    protected Stores emptyStores() {
        return H2Stores.empty();
    }
}
