package dev.ferry.persistence.home;

import dev.ferry.persistence.InjectedStores;
import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.operation.WaveLockContract;

class H2WaveLockTest extends WaveLockContract {
    @Override
    protected Stores emptyStores() {
        return InjectedStores.inANewHome();
    }
}
