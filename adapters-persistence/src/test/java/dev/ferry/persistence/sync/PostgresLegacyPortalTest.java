package dev.ferry.persistence.sync;

import dev.ferry.persistence.PostgresStores;

class PostgresLegacyPortalTest extends EmbeddedLegacyPortalContract {
    PostgresLegacyPortalTest() {
        super(PostgresStores.empty());
    }
}
