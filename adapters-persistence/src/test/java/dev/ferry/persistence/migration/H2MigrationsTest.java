package dev.ferry.persistence.migration;

import dev.ferry.persistence.H2Stores;
import dev.ferry.testkit.migration.MigrationsContract;
import dev.ferry.testkit.operation.Stores;

class H2MigrationsTest extends MigrationsContract {
    @Override
    protected Stores emptyStores() {
        return H2Stores.empty();
    }
}
