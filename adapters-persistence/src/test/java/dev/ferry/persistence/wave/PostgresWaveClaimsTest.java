package dev.ferry.persistence.wave;

import dev.ferry.persistence.PostgresStores;
import dev.ferry.testkit.migration.WaveClaimsContract;
import dev.ferry.testkit.operation.Stores;

class PostgresWaveClaimsTest extends WaveClaimsContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
