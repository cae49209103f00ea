package dev.ferry.persistence.migration;

import dev.ferry.persistence.PostgresStores;
import dev.ferry.testkit.migration.MigrationsContract;
import dev.ferry.testkit.operation.Stores;

class PostgresMigrationsTest extends MigrationsContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
