package dev.ferry.persistence.undo;

import dev.ferry.persistence.PostgresStores;
import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.undo.DelayedActsContract;

class PostgresDelayedActsTest extends DelayedActsContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
