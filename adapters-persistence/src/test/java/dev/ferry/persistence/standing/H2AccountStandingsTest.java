package dev.ferry.persistence.standing;

import dev.ferry.persistence.H2Stores;
import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.standing.AccountStandingsContract;

class H2AccountStandingsTest extends AccountStandingsContract {
    @Override
    protected Stores emptyStores() {
        return H2Stores.empty();
    }
}
