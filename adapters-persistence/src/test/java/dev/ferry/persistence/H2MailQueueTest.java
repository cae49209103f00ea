package dev.ferry.persistence;

import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.mail.MailQueueContract;

class H2MailQueueTest extends MailQueueContract {
    @Override
    protected Stores emptyStores() {
        return InjectedStores.empty();
    }
}
