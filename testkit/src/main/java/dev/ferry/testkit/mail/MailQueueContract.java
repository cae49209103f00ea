package dev.ferry.testkit.mail;

import dev.ferry.domain.mail.MailQueue;
import dev.ferry.testkit.operation.StoreContract;
import org.junit.jupiter.api.Nested;

/** What every {@link MailQueue} must do. Used like any {@link StoreContract}. */
public abstract class MailQueueContract extends StoreContract {
    @Nested
    final class Delivery extends MailQueueDelivery {
        Delivery() {
            super(MailQueueContract.this);
        }
    }

    @Nested
    final class Supervision extends MailQueueSupervision {
        Supervision() {
            super(MailQueueContract.this);
        }
    }
}
