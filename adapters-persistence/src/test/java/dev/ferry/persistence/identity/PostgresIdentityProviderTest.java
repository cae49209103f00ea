package dev.ferry.persistence.identity;

import dev.ferry.persistence.PostgresStores;

class PostgresIdentityProviderTest extends EmbeddedIdentityProviderContract {
    PostgresIdentityProviderTest() {
        super(PostgresStores.empty());
    }
}
