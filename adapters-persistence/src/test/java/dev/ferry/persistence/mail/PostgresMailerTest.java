package dev.ferry.persistence.mail;

import dev.ferry.persistence.PostgresStores;

class PostgresMailerTest extends EmbeddedMailerContract {
    PostgresMailerTest() {
        super(PostgresStores.empty());
    }
}
