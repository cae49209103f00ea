package dev.ferry.persistence.standing;

import dev.ferry.persistence.PostgresStores;
import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.standing.AccountSummariesContract;

class PostgresAccountSummariesTest extends AccountSummariesContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
