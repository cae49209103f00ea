package dev.ferry.persistence.expiry;

import dev.ferry.persistence.H2Stores;
import dev.ferry.testkit.operation.ExpiredEntriesContract;
import dev.ferry.testkit.operation.Stores;

class H2ExpiredEntriesTest extends ExpiredEntriesContract {
    @Override
    protected Stores emptyStores() {
        return H2Stores.empty();
    }
}
