package dev.ferry.persistence;

class H2MpnRegistryTest extends EmbeddedMpnRegistryContract {
    H2MpnRegistryTest() {
        super(ServedStores.empty());
    }
}
