package dev.ferry.testkit.standing;

import dev.ferry.testkit.InMemoryStores;
import dev.ferry.testkit.operation.Stores;

class InMemoryDueVerdictsTest extends DueVerdictsContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
