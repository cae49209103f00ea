package dev.ferry.persistence.identity;

import dev.ferry.persistence.PostgresStores;
import dev.ferry.testkit.operation.ReplaysContract;
import dev.ferry.testkit.operation.Stores;

class PostgresReplaysTest extends ReplaysContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
