package dev.ferry.persistence;

import dev.ferry.testkit.legacy.LegacyAccountsContract;
import dev.ferry.testkit.operation.Stores;

class PostgresLegacyAccountsTest extends LegacyAccountsContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
