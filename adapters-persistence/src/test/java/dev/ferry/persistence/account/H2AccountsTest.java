package dev.ferry.persistence.account;

import dev.ferry.persistence.H2Stores;
import dev.ferry.testkit.account.AccountsContract;
import dev.ferry.testkit.operation.Stores;

class H2AccountsTest extends AccountsContract {
    @Override
    protected Stores emptyStores() {
        return H2Stores.empty();
    }
}
