package dev.ferry.persistence;

import dev.ferry.testkit.operation.ReplaysContract;
import dev.ferry.testkit.operation.Stores;

class PostgresReplaysTest extends ReplaysContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
