package dev.ferry.persistence.deadline;

import dev.ferry.persistence.H2Stores;
import dev.ferry.testkit.deadline.DeadlinesContract;
import dev.ferry.testkit.operation.Stores;

class H2DeadlinesTest extends DeadlinesContract {
    @Override
    protected Stores emptyStores() {
        return H2Stores.empty();
    }
}
