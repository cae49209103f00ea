package dev.ferry.persistence.solution;

import dev.ferry.persistence.ServedStores;

class H2GoToMarketPortalTest extends EmbeddedGoToMarketPortalContract {
    H2GoToMarketPortalTest() {
        super(ServedStores.empty());
    }
}
