package dev.ferry.persistence;

import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.proof.ChallengesContract;

class PostgresChallengesTest extends ChallengesContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
