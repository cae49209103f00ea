package dev.ferry.testkit.operation;

import dev.ferry.testkit.InMemoryStores;

class InMemoryWaveLockTest extends WaveLockContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
