package dev.ferry.persistence.account;

import dev.ferry.persistence.PostgresStores;
import dev.ferry.testkit.legacy.LegacyAccountsContract;
import dev.ferry.testkit.operation.Stores;

class PostgresLegacyAccountsTest extends LegacyAccountsContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
