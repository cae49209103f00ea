package dev.ferry.persistence.mail;

import static dev.ferry.persistence.schema.Tables.MAIL_QUEUE;
import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.email;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.mail.ClaimedMail;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailFault;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.persistence.InjectedStores;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is left of mails that were handed over: bodies, which may hold a code, go at once, and the rest in time. */
abstract class DeliveredMailsContract {
    private static final String CANARY = "042137";

    protected abstract InjectedStores stores();

    @Test
    void nothingOfABodyIsLeftOnceItWasDelivered() {
        try (InjectedStores stores = stores()) {
            stores.mailQueue().addAll(List.of(mail(), mail()));
            List<ClaimedMail> claimed = stores.mailQueue().claim(1, NOON, Duration.ofMinutes(1));
            stores.mailQueue().delivered(List.of(claimed.getFirst().id()), NOON);

            assertThat(bodies(stores)).containsExactlyInAnyOrder(null, "Your code is " + CANARY + "\n");
            assertThat(pages(stores)).containsExactlyInAnyOrder(null, "<b>" + CANARY + "</b>");
            assertThat(claimed.toString()).doesNotContain(CANARY);
        }
    }

    @Test
    void whatWasDeliveredLongAgoIsClearedAway() {
        try (InjectedStores stores = stores()) {
            stores.mailQueue().addAll(List.of(mail(), mail()));
            List<ClaimedMail> claimed = stores.mailQueue().claim(2, NOON, Duration.ofDays(60));
            stores.mailQueue().delivered(List.of(claimed.getFirst().id()), NOON);
            assertThat(bodies(stores)).hasSize(2);

            stores.mailQueue().delivered(List.of(claimed.getLast().id()), NOON.plus(Duration.ofDays(31)));

            assertThat(bodies(stores)).hasSize(1);
        }
    }

    @Test
    void nothingOfACodeIsLeftOnceItIsSetAside() {
        try (InjectedStores stores = stores()) {
            stores.mailQueue().addAll(List.of(mail(MailKind.WORK_EMAIL_CODE), mail(MailKind.INVITATION)));
            stores.mailQueue()
                    .claim(2, NOON, Duration.ofMinutes(1))
                    .forEach(one -> stores.mailQueue().setAside(one, new MailFault(NOON, "no such mailbox")));

            assertThat(bodies(stores)).containsExactlyInAnyOrder(null, "Your code is " + CANARY + "\n");
            assertThat(pages(stores)).containsExactlyInAnyOrder(null, "<b>" + CANARY + "</b>");
        }
    }

    private static List<String> pages(InjectedStores stores) {
        return stores.database()
                .with(sql -> sql.select(MAIL_QUEUE.HTML).from(MAIL_QUEUE).fetch(MAIL_QUEUE.HTML));
    }

    private static List<String> bodies(InjectedStores stores) {
        return stores.database()
                .with(sql -> sql.select(MAIL_QUEUE.BODY).from(MAIL_QUEUE).fetch(MAIL_QUEUE.BODY));
    }

    private static Mail mail() {
        return mail(MailKind.SIGN_IN_CODE);
    }

    private static Mail mail(MailKind kind) {
        return new Mail(
                kind,
                email("anna@contoso.example"),
                "Subject",
                "Your code is " + CANARY + "\n",
                Optional.of("<b>" + CANARY + "</b>"),
                Optional.empty(),
                NOON);
    }
}
