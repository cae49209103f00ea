package dev.ferry.persistence.act;

import dev.ferry.persistence.PostgresStores;
import dev.ferry.testkit.act.ActQueueContract;
import dev.ferry.testkit.operation.Stores;

class PostgresActQueueTest extends ActQueueContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
