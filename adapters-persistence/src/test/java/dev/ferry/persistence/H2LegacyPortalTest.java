package dev.ferry.persistence;

class H2LegacyPortalTest extends EmbeddedLegacyPortalContract {
    H2LegacyPortalTest() {
        super(ServedStores.empty());
    }
}
