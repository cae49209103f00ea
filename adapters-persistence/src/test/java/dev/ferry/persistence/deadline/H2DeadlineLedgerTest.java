package dev.ferry.persistence.deadline;

import dev.ferry.persistence.H2Stores;
import dev.ferry.testkit.deadline.DeadlineLedgerContract;
import dev.ferry.testkit.operation.Stores;

class H2DeadlineLedgerTest extends DeadlineLedgerContract {
    @Override
    protected Stores emptyStores() {
        return H2Stores.empty();
    }
}
