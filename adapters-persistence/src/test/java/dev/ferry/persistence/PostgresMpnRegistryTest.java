package dev.ferry.persistence;

class PostgresMpnRegistryTest extends EmbeddedMpnRegistryContract {
    PostgresMpnRegistryTest() {
        super(PostgresStores.empty());
    }
}
