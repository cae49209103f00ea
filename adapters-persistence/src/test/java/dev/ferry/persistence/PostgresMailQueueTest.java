package dev.ferry.persistence;

import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.mail.MailQueueContract;

class PostgresMailQueueTest extends MailQueueContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
