package dev.ferry.persistence.identity;

import dev.ferry.persistence.ServedStores;

class H2IdentityProviderTest extends EmbeddedIdentityProviderContract {
    H2IdentityProviderTest() {
        super(ServedStores.empty());
    }
}
