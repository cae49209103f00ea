package dev.ferry.testkit.migration;

import dev.ferry.testkit.InMemoryStores;
import dev.ferry.testkit.operation.Stores;

class InMemoryWaveClaimsTest extends WaveClaimsContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
