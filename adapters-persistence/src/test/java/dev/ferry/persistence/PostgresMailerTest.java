package dev.ferry.persistence;

class PostgresMailerTest extends EmbeddedMailerContract {
    PostgresMailerTest() {
        super(PostgresStores.empty());
    }
}
