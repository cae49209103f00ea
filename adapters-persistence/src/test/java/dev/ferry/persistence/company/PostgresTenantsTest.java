package dev.ferry.persistence.company;

import dev.ferry.persistence.PostgresStores;
import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.tenant.TenantsContract;

class PostgresTenantsTest extends TenantsContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
