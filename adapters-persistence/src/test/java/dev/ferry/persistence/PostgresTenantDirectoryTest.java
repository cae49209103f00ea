package dev.ferry.persistence;

class PostgresTenantDirectoryTest extends EmbeddedTenantDirectoryContract {
    PostgresTenantDirectoryTest() {
        super(PostgresStores.empty());
    }
}
