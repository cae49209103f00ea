package dev.ferry.testkit.operation;

import dev.ferry.testkit.InMemoryStores;

class InMemoryTransactionsTest extends TransactionsContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
