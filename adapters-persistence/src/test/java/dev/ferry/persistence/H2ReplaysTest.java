package dev.ferry.persistence;

import dev.ferry.testkit.operation.ReplaysContract;
import dev.ferry.testkit.operation.Stores;

class H2ReplaysTest extends ReplaysContract {
    @Override
    protected Stores emptyStores() {
        return H2Stores.empty();
    }
}
