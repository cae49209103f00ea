package dev.ferry.persistence;

import static dev.ferry.persistence.schema.Tables.MAIL_QUEUE;
import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.email;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.mail.QueuedMail;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A mail's body may hold a code, and is gone from the queue once it was handed over. */
abstract class ErasedBodiesContract {
    private static final String CANARY = "042137";

    protected abstract InjectedStores stores();

    @Test
    void nothingOfABodyIsLeftOnceItWasDelivered() {
        try (InjectedStores stores = stores()) {
            stores.mailQueue().addAll(List.of(mail(), mail()));
            List<QueuedMail> claimed = stores.mailQueue().claim(1, NOON, Duration.ofMinutes(1));
            stores.mailQueue().delivered(List.of(claimed.getFirst().id()), NOON);

            assertThat(bodies(stores)).containsExactlyInAnyOrder(null, "Your code is " + CANARY + "\n");
            assertThat(claimed.toString()).doesNotContain(CANARY);
        }
    }

    private static List<String> bodies(InjectedStores stores) {
        return stores.database()
                .with(sql -> sql.select(MAIL_QUEUE.BODY).from(MAIL_QUEUE).fetch(MAIL_QUEUE.BODY));
    }

    private static Mail mail() {
        return new Mail(
                MailKind.SIGN_IN_CODE,
                email("anna@contoso.example"),
                "Subject",
                "Your code is " + CANARY + "\n",
                Optional.empty(),
                NOON);
    }
}
