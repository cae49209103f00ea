package dev.ferry.persistence.mail;

import dev.ferry.persistence.PostgresStores;
import dev.ferry.testkit.mail.MailQueueContract;
import dev.ferry.testkit.operation.Stores;

class PostgresMailQueueTest extends MailQueueContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
