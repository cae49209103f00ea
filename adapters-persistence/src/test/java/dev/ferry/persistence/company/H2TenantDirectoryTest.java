package dev.ferry.persistence.company;

import dev.ferry.persistence.ServedStores;

class H2TenantDirectoryTest extends EmbeddedTenantDirectoryContract {
    H2TenantDirectoryTest() {
        super(ServedStores.empty());
    }
}
