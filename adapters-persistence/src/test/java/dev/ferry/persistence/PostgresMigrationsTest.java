package dev.ferry.persistence;

import dev.ferry.testkit.migration.MigrationsContract;
import dev.ferry.testkit.operation.Stores;

class PostgresMigrationsTest extends MigrationsContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
