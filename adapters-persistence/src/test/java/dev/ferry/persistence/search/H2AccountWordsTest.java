package dev.ferry.persistence.search;

import dev.ferry.persistence.H2Stores;
import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.search.AccountWordsContract;

class H2AccountWordsTest extends AccountWordsContract {
    @Override
    protected Stores emptyStores() {
        return H2Stores.empty();
    }
}
