package dev.ferry.persistence.company;

import dev.ferry.persistence.PostgresStores;

class PostgresTenantDirectoryTest extends EmbeddedTenantDirectoryContract {
    PostgresTenantDirectoryTest() {
        super(PostgresStores.empty());
    }
}
