package dev.ferry.persistence.account;

import dev.ferry.persistence.PostgresStores;
import dev.ferry.testkit.account.AccountsContract;
import dev.ferry.testkit.operation.Stores;

class PostgresAccountsTest extends AccountsContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
