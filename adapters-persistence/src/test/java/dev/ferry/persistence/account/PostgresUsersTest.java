package dev.ferry.persistence.account;

import dev.ferry.persistence.PostgresStores;
import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.user.UsersContract;

class PostgresUsersTest extends UsersContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
