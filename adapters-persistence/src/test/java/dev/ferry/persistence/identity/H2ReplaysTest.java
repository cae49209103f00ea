package dev.ferry.persistence.identity;

import dev.ferry.persistence.H2Stores;
import dev.ferry.testkit.operation.ReplaysContract;
import dev.ferry.testkit.operation.Stores;

class H2ReplaysTest extends ReplaysContract {
    @Override
    protected Stores emptyStores() {
        return H2Stores.empty();
    }
}
