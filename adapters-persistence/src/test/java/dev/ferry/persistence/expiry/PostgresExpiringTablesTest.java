package dev.ferry.persistence.expiry;

import dev.ferry.persistence.InjectedStores;
import dev.ferry.persistence.PostgresStores;

class PostgresExpiringTablesTest extends ExpiringTablesContract {
    @Override
    protected InjectedStores stores() {
        return PostgresStores.empty();
    }
}
