package dev.ferry.persistence.database;

import dev.ferry.persistence.PostgresStores;

class PostgresDatabaseSizeTest extends DatabaseSizeContract {
    PostgresDatabaseSizeTest() {
        super(PostgresStores.empty());
    }
}
