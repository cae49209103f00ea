package dev.ferry.persistence.home;

import dev.ferry.persistence.PostgresStores;
import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.operation.WaveLockContract;

class PostgresWaveLockTest extends WaveLockContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.inANewDatabase();
    }
}
