package dev.ferry.persistence;

import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.sync.OutboxContract;

class H2OutboxTest extends OutboxContract {
    @Override
    protected Stores emptyStores() {
        return H2Stores.empty();
    }
}
