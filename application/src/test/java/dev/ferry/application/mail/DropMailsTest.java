package dev.ferry.application.mail;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.person;
import static dev.ferry.application.Installation.refusal;
import static dev.ferry.application.Installation.value;
import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.email;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.Installation;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailFault;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.outcome.Code;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Operators give up mails that nobody will ever take. */
class DropMailsTest {
    private static final EmailAddress ANNA = email("anna@contoso.example");
    private static final EmailAddress BO = email("bo@contoso.example");

    private final Installation ferry = new Installation();
    private final DropMails dropMails = ferry.get(DropMails.class);

    @Test
    void whatIsDroppedIsNeverSentAndWhatWaitsIsLeftAlone() {
        setAside(ANNA, BO);
        ferry.stores.mailQueue().addAll(List.of(mail(ANNA)));

        assertThat(value(dropMails.run(OPERATOR, Optional.empty()))).isEqualTo(2);
        assertThat(value(ferry.get(RetryMails.class).run(OPERATOR, Optional.empty())))
                .isZero();
        assertThat(ferry.stores.mailQueue().count()).isOne();
    }

    @Test
    void thoseToOneAddressAreDroppedAlone() {
        setAside(ANNA, BO);

        assertThat(value(dropMails.run(OPERATOR, Optional.of(BO)))).isOne();
        assertThat(value(ferry.get(RetryMails.class).run(OPERATOR, Optional.empty())))
                .isOne();
    }

    @Test
    void theHistoryTellsWhoDroppedHowManyAndNothingWhereNothingWas() {
        value(dropMails.run(OPERATOR, Optional.empty()));
        assertThat(drops()).isEmpty();

        setAside(ANNA, BO);
        value(dropMails.run(OPERATOR, Optional.of(ANNA)));
        value(dropMails.run(OPERATOR, Optional.of(ANNA)));
        assertThat(drops()).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo(OPERATOR.actor());
            assertThat(entry.account()).isEmpty();
            assertThat(entry.facts()).isEqualTo(Map.of("mails", 1));
        });
    }

    @Test
    void onlyOperatorsDrop() {
        setAside(ANNA);

        assertThat(refusal(dropMails.run(person("anna@contoso.example"), Optional.of(ANNA))))
                .isEqualTo(Code.OPERATOR_ONLY);
        assertThat(ferry.stores.mailQueue().backlog().setAside()).isOne();
    }

    private void setAside(EmailAddress... to) {
        List<Mail> mails = Stream.of(to).map(DropMailsTest::mail).toList();
        ferry.stores
                .mailQueue()
                .claim(ferry.stores.mailQueue().addAll(mails), NOON, Duration.ofMinutes(1))
                .forEach(one -> ferry.stores.mailQueue().setAside(one, new MailFault(NOON, "550 no such mailbox")));
    }

    private List<HistoryEntry> drops() {
        try (Stream<HistoryEntry> entries = ferry.stores.history().entries(Optional.empty())) {
            return entries.filter(entry -> entry.action() == Action.MAILS_DROPPED)
                    .toList();
        }
    }

    private static Mail mail(EmailAddress to) {
        return new Mail(MailKind.INVITATION, to, "Subject", "A body\n", Optional.empty(), NOON);
    }
}
