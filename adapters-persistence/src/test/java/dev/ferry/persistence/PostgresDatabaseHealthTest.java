package dev.ferry.persistence;

class PostgresDatabaseHealthTest extends DatabaseHealthContract {
    PostgresDatabaseHealthTest() {
        super(PostgresStores.empty());
    }
}
