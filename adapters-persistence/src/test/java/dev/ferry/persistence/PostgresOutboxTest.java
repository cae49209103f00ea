package dev.ferry.persistence;

import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.sync.OutboxContract;

class PostgresOutboxTest extends OutboxContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
