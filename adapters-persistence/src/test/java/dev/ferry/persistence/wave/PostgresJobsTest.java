package dev.ferry.persistence.wave;

import dev.ferry.persistence.PostgresStores;
import dev.ferry.testkit.job.JobsContract;
import dev.ferry.testkit.operation.Stores;

class PostgresJobsTest extends JobsContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
