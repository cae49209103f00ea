package dev.ferry.persistence;

import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.migration.WaveClaimsContract;

class H2WaveClaimsTest extends WaveClaimsContract {
    @Override
    protected Stores emptyStores() {
        return InjectedStores.empty();
    }
}
