package dev.ferry.persistence.sync;

import dev.ferry.persistence.PostgresStores;
import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.sync.OutboxContract;

class PostgresOutboxTest extends OutboxContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
