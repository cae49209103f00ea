package dev.ferry.persistence;

import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.proof.AllowancesContract;

class PostgresAllowancesTest extends AllowancesContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
