package dev.ferry.persistence.catalog;

import dev.ferry.persistence.PostgresStores;

class PostgresCatalogTest extends EmbeddedCatalogContract {
    PostgresCatalogTest() {
        super(PostgresStores.empty());
    }
}
