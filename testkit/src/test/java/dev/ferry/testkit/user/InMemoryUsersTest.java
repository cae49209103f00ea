package dev.ferry.testkit.user;

import dev.ferry.testkit.InMemoryStores;
import dev.ferry.testkit.operation.Stores;

class InMemoryUsersTest extends UsersContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
