package dev.ferry.persistence.solution;

import dev.ferry.persistence.PostgresStores;

class PostgresGoToMarketPortalTest extends EmbeddedGoToMarketPortalContract {
    PostgresGoToMarketPortalTest() {
        super(PostgresStores.empty());
    }
}
