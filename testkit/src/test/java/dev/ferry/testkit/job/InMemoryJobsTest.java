package dev.ferry.testkit.job;

import dev.ferry.testkit.InMemoryStores;
import dev.ferry.testkit.operation.Stores;

class InMemoryJobsTest extends JobsContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
