package dev.ferry.persistence.account;

import dev.ferry.persistence.H2Stores;
import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.user.UsersContract;

class H2UsersTest extends UsersContract {
    @Override
    protected Stores emptyStores() {
        return H2Stores.empty();
    }
}
