package dev.ferry.persistence.deadline;

import dev.ferry.persistence.PostgresStores;
import dev.ferry.testkit.deadline.DeadlinesContract;
import dev.ferry.testkit.operation.Stores;

class PostgresDeadlinesTest extends DeadlinesContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
