package dev.ferry.testkit.account;

import dev.ferry.testkit.InMemoryStores;
import dev.ferry.testkit.operation.Stores;

class InMemoryAccountsTest extends AccountsContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
