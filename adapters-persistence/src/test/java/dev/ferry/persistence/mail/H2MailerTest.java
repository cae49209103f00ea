package dev.ferry.persistence.mail;

import dev.ferry.persistence.ServedStores;

class H2MailerTest extends EmbeddedMailerContract {
    H2MailerTest() {
        super(ServedStores.empty());
    }
}
