package dev.ferry.testkit.standing;

import dev.ferry.testkit.InMemoryStores;
import dev.ferry.testkit.operation.Stores;

class InMemoryAccountSummariesTest extends AccountSummariesContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
