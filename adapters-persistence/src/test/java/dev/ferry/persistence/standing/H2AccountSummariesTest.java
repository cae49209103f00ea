package dev.ferry.persistence.standing;

import dev.ferry.persistence.H2Stores;
import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.standing.AccountSummariesContract;

class H2AccountSummariesTest extends AccountSummariesContract {
    @Override
    protected Stores emptyStores() {
        return H2Stores.empty();
    }
}
