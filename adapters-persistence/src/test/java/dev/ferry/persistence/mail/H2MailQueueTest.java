package dev.ferry.persistence.mail;

import dev.ferry.persistence.H2Stores;
import dev.ferry.testkit.mail.MailQueueContract;
import dev.ferry.testkit.operation.Stores;

class H2MailQueueTest extends MailQueueContract {
    @Override
    protected Stores emptyStores() {
        return H2Stores.empty();
    }
}
