package dev.ferry.testkit.deadline;

import dev.ferry.testkit.InMemoryStores;
import dev.ferry.testkit.operation.Stores;

class InMemoryDeadlineLedgerTest extends DeadlineLedgerContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
