package dev.ferry.persistence.support;

import dev.ferry.persistence.PostgresStores;

class PostgresDesksTest extends EmbeddedDesksContract {
    PostgresDesksTest() {
        super(PostgresStores.empty());
    }
}
