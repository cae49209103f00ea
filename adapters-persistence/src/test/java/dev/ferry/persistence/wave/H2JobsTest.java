package dev.ferry.persistence.wave;

import dev.ferry.persistence.H2Stores;
import dev.ferry.testkit.job.JobsContract;
import dev.ferry.testkit.operation.Stores;

class H2JobsTest extends JobsContract {
    @Override
    protected Stores emptyStores() {
        return H2Stores.empty();
    }
}
