package dev.ferry.persistence.wave;

import dev.ferry.persistence.H2Stores;
import dev.ferry.testkit.migration.WaveClaimsContract;
import dev.ferry.testkit.operation.Stores;

class H2WaveClaimsTest extends WaveClaimsContract {
    @Override
    protected Stores emptyStores() {
        return H2Stores.empty();
    }
}
