package dev.ferry.persistence;

import dev.ferry.testkit.operation.WaveLockContract;
import dev.ferry.testkit.operation.Stores;

class H2WaveLockTest extends WaveLockContract {
    @Override
    protected Stores emptyStores() {
        return InjectedStores.empty();
    }
}
