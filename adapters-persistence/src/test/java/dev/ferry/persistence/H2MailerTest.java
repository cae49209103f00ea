package dev.ferry.persistence;

class H2MailerTest extends EmbeddedMailerContract {
    H2MailerTest() {
        super(ServedStores.empty());
    }
}
