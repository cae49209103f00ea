package dev.ferry.persistence;

class PostgresLegacyPortalTest extends EmbeddedLegacyPortalContract {
    PostgresLegacyPortalTest() {
        super(PostgresStores.empty());
    }
}
