package dev.ferry.persistence.company;

import dev.ferry.persistence.ServedStores;

class H2MpnRegistryTest extends EmbeddedMpnRegistryContract {
    H2MpnRegistryTest() {
        super(ServedStores.empty());
    }
}
