package dev.ferry.persistence.history;

import dev.ferry.persistence.H2Stores;
import dev.ferry.testkit.history.HistoryContract;
import dev.ferry.testkit.operation.Stores;

class H2HistoryTest extends HistoryContract {
    @Override
    protected Stores emptyStores() {
        return H2Stores.empty();
    }
}
