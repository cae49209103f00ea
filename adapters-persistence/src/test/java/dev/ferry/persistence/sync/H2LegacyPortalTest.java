package dev.ferry.persistence.sync;

import dev.ferry.persistence.ServedStores;

class H2LegacyPortalTest extends EmbeddedLegacyPortalContract {
    H2LegacyPortalTest() {
        super(ServedStores.empty());
    }
}
