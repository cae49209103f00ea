package dev.ferry.persistence;

import dev.ferry.testkit.migration.MigrationsContract;
import dev.ferry.testkit.operation.Stores;

class H2MigrationsTest extends MigrationsContract {
    @Override
    protected Stores emptyStores() {
        return H2Stores.empty();
    }
}
