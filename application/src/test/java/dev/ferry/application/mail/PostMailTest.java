package dev.ferry.application.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.mail.MailState;
import dev.ferry.domain.mail.MailStatus;
import dev.ferry.domain.mail.Mailer;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.testkit.InMemoryStores;
import dev.ferry.testkit.identity.SettableClock;
import dev.ferry.testkit.sample.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Mails on their way out. */
class PostMailTest {
    private static final MailRules RULES =
            new MailRules(Duration.ofSeconds(10), Duration.ofSeconds(60), 3, Duration.ofMinutes(1));

    private final SettableClock clock = new SettableClock(Samples.NOON);
    private final InMemoryStores stores = new InMemoryStores(clock);

    private final Mail mail = new Mail(
            MailKind.ACCOUNT_MOVED,
            Samples.email("anna@contoso.example"),
            "Moved",
            "It has moved.\n",
            Optional.of(Samples.id("contoso")),
            Samples.NOON);

    @Test
    void whatIsDueIsDeliveredOnce() {
        stores.mailQueue().addAll(List.of(mail));

        assertThat(post(stores.mailer())).isEqualTo(1);
        assertThat(post(stores.mailer())).isZero();
        assertThat(delivered()).containsExactly(mail);
        assertThat(stores.mailQueue().count()).isZero();
    }

    @Test
    void whatFailsIsTriedAgainAfterAPauseThatGrows() {
        stores.mailQueue().addAll(List.of(mail));
        stores.mailer().goDown();
        post(stores.mailer());
        stores.mailer().comeBack();

        clock.forward(Duration.ofSeconds(9));
        assertThat(post(stores.mailer())).isZero();
        clock.forward(Duration.ofSeconds(6));
        assertThat(post(stores.mailer())).isEqualTo(1);
        assertThat(delivered()).containsExactly(mail);
    }

    @Test
    void whatIsTurnedDownIsSetAsideAtOnceWithTheReasonAndTheOthersGo() {
        stores.mailQueue().addAll(List.of(mail, to("bo@contoso.example")));
        stores.mailer().turnDown(one -> one.equals(mail) ? Optional.of("550 no such mailbox") : Optional.empty());

        assertThat(post(stores.mailer())).isEqualTo(2);
        assertThat(delivered()).containsExactly(to("bo@contoso.example"));
        assertThat(stores.mailQueue().about(Samples.id("contoso"), 2))
                .extracting(MailStatus::state, MailStatus::reason)
                .containsExactly(
                        tuple(MailState.SENT, Optional.empty()),
                        tuple(MailState.SET_ASIDE, Optional.of("550 no such mailbox")));
        assertThat(stores.mailQueue().count()).isZero();
    }

    @Test
    void theMailSystemsOwnPauseIsHonoured() {
        stores.mailQueue().addAll(List.of(mail));
        post((_, _) -> {
            throw new PortUnavailable(Mailer.SYSTEM, Optional.of(Duration.ofMinutes(10)), new IllegalStateException());
        });

        clock.forward(Duration.ofMinutes(9));
        assertThat(post(stores.mailer())).isZero();
        clock.forward(Duration.ofMinutes(2));
        assertThat(post(stores.mailer())).isEqualTo(1);
    }

    @Test
    void whatFailsForTheLastTimeIsSetAside() {
        stores.mailQueue().addAll(List.of(mail));
        stores.mailer().goDown();
        for (int number = 0; number < RULES.mostTries(); number++) {
            assertThat(post(stores.mailer())).isEqualTo(1);
            clock.forward(Duration.ofHours(2));
        }
        stores.mailer().comeBack();

        assertThat(post(stores.mailer())).isZero();
        assertThat(delivered()).isEmpty();
    }

    private static Mail to(String address) {
        return new Mail(
                MailKind.INVITATION,
                Samples.email(address),
                "Invited",
                "You are invited.\n",
                Optional.of(Samples.id("contoso")),
                Samples.NOON);
    }

    private int post(Mailer mailer) {
        return new PostMail(stores.mailQueue(), mailer, RULES, clock, new Random(1)).run();
    }

    private List<Mail> delivered() {
        try (Stream<Mail> mails = stores.mailer().mails(Optional.empty())) {
            return mails.toList();
        }
    }
}
