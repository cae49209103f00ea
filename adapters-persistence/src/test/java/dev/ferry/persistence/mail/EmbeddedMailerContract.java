package dev.ferry.persistence.mail;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.email;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.mail.Mailer;
import dev.ferry.persistence.VanishingStores;
import dev.ferry.testkit.contract.Gap;
import dev.ferry.testkit.fault.Backend;
import dev.ferry.testkit.mail.ArrivedMail;
import dev.ferry.testkit.mail.MailerAbility;
import dev.ferry.testkit.mail.MailerContract;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The embedded mail system on a database that a test can take away. */
abstract class EmbeddedMailerContract extends MailerContract {
    private final VanishingStores stores;

    EmbeddedMailerContract(VanishingStores stores) {
        this.stores = stores;
    }

    @Override
    protected Mailer mailer() {
        return new JooqMailer(stores.database());
    }

    @Override
    protected Backend backend() {
        return Backend.thatOnlyGoesDown(stores);
    }

    @Override
    protected Set<Gap> gaps() {
        Set<Gap> gaps = new HashSet<>(VanishingStores.gaps());
        gaps.addAll(Gap.all("its mailboxes take every mail", MailerAbility.TURNS_DOWN));
        return gaps;
    }

    @Override
    protected List<ArrivedMail> arrived() {
        return ArrivedMail.in(new JooqMailer(stores.database()));
    }

    @Override
    protected void turnDown(EmailAddress to, String why) {
        throw new UnsupportedOperationException("it takes all: " + to + ", " + why);
    }

    /** Anybody may have codes sent to anywhere, and as long as they like. */
    @Test
    final void whatIsOldGoesWhenOthersCome() {
        JooqMailer mailer = new JooqMailer(stores.database());
        for (int day = 0; day <= 31; day++) {
            Mail mail = new Mail(
                    MailKind.SIGN_IN_CODE,
                    email("anna@contoso.example"),
                    "day " + day,
                    "a code",
                    Optional.empty(),
                    NOON.plus(Duration.ofDays(day)));
            mailer.deliver(new UUID(0, day), mail);
        }

        try (Stream<Mail> mails = mailer.mails(Optional.empty())) {
            assertThat(mails.map(Mail::subject))
                    .hasSize(31)
                    .doesNotContain("day 0")
                    .contains("day 1", "day 31");
        }
    }

    @AfterEach
    void close() {
        stores.close();
    }
}
