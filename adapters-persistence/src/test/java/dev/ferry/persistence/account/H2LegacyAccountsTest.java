package dev.ferry.persistence.account;

import dev.ferry.persistence.H2Stores;
import dev.ferry.testkit.legacy.LegacyAccountsContract;
import dev.ferry.testkit.operation.Stores;

class H2LegacyAccountsTest extends LegacyAccountsContract {
    @Override
    protected Stores emptyStores() {
        return H2Stores.empty();
    }
}
