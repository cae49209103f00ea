package dev.ferry.persistence;

import dev.ferry.testkit.sync.OutboxContract;
import dev.ferry.testkit.operation.Stores;

class H2OutboxTest extends OutboxContract {
    @Override
    protected Stores emptyStores() {
        return InjectedStores.empty();
    }
}
