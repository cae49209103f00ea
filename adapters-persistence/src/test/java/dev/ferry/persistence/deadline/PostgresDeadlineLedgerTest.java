package dev.ferry.persistence.deadline;

import dev.ferry.persistence.PostgresStores;
import dev.ferry.testkit.deadline.DeadlineLedgerContract;
import dev.ferry.testkit.operation.Stores;

class PostgresDeadlineLedgerTest extends DeadlineLedgerContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
