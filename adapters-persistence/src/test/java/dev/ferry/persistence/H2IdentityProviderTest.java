package dev.ferry.persistence;

class H2IdentityProviderTest extends EmbeddedIdentityProviderContract {
    H2IdentityProviderTest() {
        super(ServedStores.empty());
    }
}
