package dev.ferry.persistence.database;

import dev.ferry.persistence.H2Stores;
import dev.ferry.testkit.operation.SharedClockContract;
import dev.ferry.testkit.operation.Stores;

class H2SharedClockTest extends SharedClockContract {
    @Override
    protected Stores emptyStores() {
        return H2Stores.empty();
    }
}
