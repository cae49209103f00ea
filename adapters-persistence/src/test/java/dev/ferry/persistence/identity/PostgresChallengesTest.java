package dev.ferry.persistence.identity;

import dev.ferry.persistence.PostgresStores;
import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.proof.ChallengesContract;

class PostgresChallengesTest extends ChallengesContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
