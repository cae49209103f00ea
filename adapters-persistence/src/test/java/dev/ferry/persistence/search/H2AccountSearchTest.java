package dev.ferry.persistence.search;

import dev.ferry.persistence.H2Stores;
import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.search.AccountSearchContract;

class H2AccountSearchTest extends AccountSearchContract {
    @Override
    protected Stores emptyStores() {
        return H2Stores.empty();
    }
}
