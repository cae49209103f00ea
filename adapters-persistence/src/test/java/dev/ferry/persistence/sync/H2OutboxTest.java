package dev.ferry.persistence.sync;

import dev.ferry.persistence.H2Stores;
import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.sync.OutboxContract;

class H2OutboxTest extends OutboxContract {
    @Override
    protected Stores emptyStores() {
        return H2Stores.empty();
    }
}
