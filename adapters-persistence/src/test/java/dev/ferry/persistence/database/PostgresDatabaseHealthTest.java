package dev.ferry.persistence.database;

import dev.ferry.persistence.PostgresStores;

class PostgresDatabaseHealthTest extends DatabaseHealthContract {
    PostgresDatabaseHealthTest() {
        super(PostgresStores.empty());
    }
}
