package dev.ferry.testkit.proof;

import dev.ferry.testkit.InMemoryStores;
import dev.ferry.testkit.operation.Stores;

class InMemoryChallengesTest extends ChallengesContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
