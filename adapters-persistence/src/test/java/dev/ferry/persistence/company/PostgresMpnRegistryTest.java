package dev.ferry.persistence.company;

import dev.ferry.persistence.PostgresStores;

class PostgresMpnRegistryTest extends EmbeddedMpnRegistryContract {
    PostgresMpnRegistryTest() {
        super(PostgresStores.empty());
    }
}
