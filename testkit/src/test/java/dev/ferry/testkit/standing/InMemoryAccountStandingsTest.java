package dev.ferry.testkit.standing;

import dev.ferry.testkit.InMemoryStores;
import dev.ferry.testkit.operation.Stores;

class InMemoryAccountStandingsTest extends AccountStandingsContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
