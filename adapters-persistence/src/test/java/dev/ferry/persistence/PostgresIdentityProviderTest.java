package dev.ferry.persistence;

class PostgresIdentityProviderTest extends EmbeddedIdentityProviderContract {
    PostgresIdentityProviderTest() {
        super(PostgresStores.empty());
    }
}
