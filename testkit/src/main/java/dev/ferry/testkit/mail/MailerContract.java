package dev.ferry.testkit.mail;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.email;
import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.mail.BatchMailer;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.mail.Mailer;
import dev.ferry.domain.mail.QueuedMail;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.testkit.contract.Ability;
import dev.ferry.testkit.fault.FaultKind;
import dev.ferry.testkit.fault.PortCall;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.fault.RemotePortContract;
import dev.ferry.testkit.sample.Many;
import dev.ferry.testkit.sample.Scripts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Mailer} must do. Extend it, hand out a mailer and the system behind it, and say what they lack
 * ({@link MailerAbility}, {@link FaultKind}).
 */
public abstract class MailerContract extends RemotePortContract {
    private static final int CALLERS = 8;

    /** The mailer under test, whose system has delivered nothing yet. Called once in a test. */
    protected abstract Mailer mailer();

    @Override
    protected final Set<Ability> mayLack() {
        return Stream.of(MailerAbility.values(), FaultKind.values())
                .flatMap(Arrays::<Ability>stream)
                .collect(Collectors.toSet());
    }

    @Override
    protected final String system() {
        return Mailer.SYSTEM;
    }

    @Override
    protected final List<PortCall> calls() {
        Mailer mailer = mailer();
        return List.of(new PortCall(
                () -> mailer.deliver(new UUID(0, 1), saying("anna@contoso.example", "hello")), new Answer.Taken()));
    }

    @Test
    public final void mailsOfEveryScriptArriveAsTheyAre() throws Throwable {
        List<Mail> all = Many.of(
                Scripts.TEXTS.size(),
                number -> new Mail(
                        MailKind.NEW_MPN_ID,
                        email("Anna@Contoso.Example"),
                        "Subject å " + number,
                        Scripts.TEXTS.get(number),
                        Optional.of(id("contoso")),
                        NOON));
        Mailer mailer = mailer();
        for (int number = 0; number < all.size(); number++) {
            assertThat(mailer.deliver(new UUID(0, number), all.get(number))).isEqualTo(new Answer.Taken());
        }
        assertDelivered(mailer, Optional.empty(), all);
    }

    @Test
    public final void theOldestComesFirstAndThereMayBeMany() throws Throwable {
        List<Mail> all = Many.of(450, number -> saying("anna@contoso.example", "number " + number));
        Mailer mailer = mailer();
        for (int number = 0; number < all.size(); number++) {
            mailer.deliver(new UUID(number, 1), all.get(number));
        }
        assertDelivered(mailer, Optional.empty(), all);
    }

    @Test
    public final void oneAddressesMailsAreFoundByItsNormalForm() throws Throwable {
        Mail annas = saying("Anna@Contoso.Example", "to Anna");
        Mailer mailer = mailer();
        mailer.deliver(new UUID(0, 1), annas);
        mailer.deliver(new UUID(0, 2), saying("bo@contoso.example", "to Bo"));

        assertDelivered(mailer, Optional.of(email("anna@contoso.example")), List.of(annas));
        assertDelivered(mailer, Optional.of(email("cleo@contoso.example")), List.of());
    }

    @Test
    public final void aMailThatIsTriedAgainIsDeliveredOnce() throws Throwable {
        Mail mail = saying("anna@contoso.example", "hello");
        Mailer mailer = mailer();
        mailer.deliver(new UUID(0, 1), mail);
        assertThat(mailer.deliver(new UUID(0, 1), mail)).isEqualTo(new Answer.Taken());
        assertThat(Racers.race(CALLERS, _ -> mailer.deliver(new UUID(0, 2), mail)))
                .containsOnly(new Answer.Taken());
        assertDelivered(mailer, Optional.empty(), List.of(mail, mail));
    }

    @Test
    public final void aBundleArrivesInItsOrderAndEachOfItOnce() throws Throwable {
        List<Mail> all = Many.of(5, number -> saying("anna@contoso.example", "number " + number));
        List<QueuedMail> queued =
                Many.of(all.size(), number -> new QueuedMail(new UUID(0, number), all.get(number), 0));
        Mailer mailer = mailer();
        shown(
                MailerAbility.BUNDLES,
                () -> {
                    mailer.deliver(new UUID(0, 0), all.getFirst());
                    BatchMailer bundles = mailer.batchMailer().orElseThrow();
                    assertThat(bundles.deliverAll(queued)).isEqualTo(taken(queued));
                    assertThat(bundles.deliverAll(queued)).isEqualTo(taken(queued));
                    assertThat(bundles.deliverAll(List.of())).isEmpty();
                    assertDelivered(mailer, Optional.empty(), all);
                },
                () -> assertThat(mailer.batchMailer()).isEmpty());
    }

    private static Map<UUID, Answer> taken(List<QueuedMail> mails) {
        return mails.stream().collect(Collectors.toMap(QueuedMail::id, _ -> new Answer.Taken()));
    }

    private void assertDelivered(Mailer mailer, Optional<EmailAddress> to, List<Mail> expected) throws Throwable {
        shown(
                MailerAbility.MAILBOX,
                () -> {
                    try (Stream<Mail> mails = mailer.mailbox().orElseThrow().mails(to)) {
                        assertThat(mails).containsExactlyElementsOf(expected);
                    }
                },
                () -> assertThat(mailer.mailbox()).isEmpty());
    }

    private static Mail saying(String to, String body) {
        return new Mail(MailKind.WORK_EMAIL_CODE, email(to), "Subject", body, Optional.empty(), NOON);
    }
}
