package dev.ferry.testkit.membership;

import dev.ferry.testkit.InMemoryStores;
import dev.ferry.testkit.operation.Stores;

class InMemoryMembershipsTest extends MembershipsContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
