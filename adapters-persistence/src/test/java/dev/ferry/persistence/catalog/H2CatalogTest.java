package dev.ferry.persistence.catalog;

import dev.ferry.persistence.ServedStores;

class H2CatalogTest extends EmbeddedCatalogContract {
    H2CatalogTest() {
        super(ServedStores.empty());
    }
}
