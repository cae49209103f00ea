package dev.ferry.persistence;

class H2TenantDirectoryTest extends EmbeddedTenantDirectoryContract {
    H2TenantDirectoryTest() {
        super(ServedStores.empty());
    }
}
