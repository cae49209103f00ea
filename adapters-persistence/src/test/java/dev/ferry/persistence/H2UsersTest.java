package dev.ferry.persistence;

import dev.ferry.testkit.user.UsersContract;
import dev.ferry.testkit.operation.Stores;

class H2UsersTest extends UsersContract {
    @Override
    protected Stores emptyStores() {
        return InjectedStores.empty();
    }
}
