package dev.ferry.persistence;

import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.proof.ChallengesContract;

class H2ChallengesTest extends ChallengesContract {
    @Override
    protected Stores emptyStores() {
        return H2Stores.empty();
    }
}
