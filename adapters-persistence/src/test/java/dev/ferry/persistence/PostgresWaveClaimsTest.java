package dev.ferry.persistence;

import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.migration.WaveClaimsContract;

class PostgresWaveClaimsTest extends WaveClaimsContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
