package dev.ferry.testkit.mail;

import dev.ferry.testkit.InMemoryStores;
import dev.ferry.testkit.operation.Stores;

class InMemoryMailQueueTest extends MailQueueContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
