package dev.ferry.persistence.act;

import dev.ferry.persistence.H2Stores;
import dev.ferry.testkit.act.ActQueueContract;
import dev.ferry.testkit.operation.Stores;

class H2ActQueueTest extends ActQueueContract {
    @Override
    protected Stores emptyStores() {
        return H2Stores.empty();
    }
}
