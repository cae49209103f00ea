package dev.ferry.persistence.standing;

import dev.ferry.persistence.PostgresStores;
import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.standing.DueVerdictsContract;

class PostgresDueVerdictsTest extends DueVerdictsContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
