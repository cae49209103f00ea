package dev.ferry.persistence.identity;

import dev.ferry.persistence.H2Stores;
import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.proof.ChallengesContract;

class H2ChallengesTest extends ChallengesContract {
    @Override
    protected Stores emptyStores() {
        return H2Stores.empty();
    }
}
