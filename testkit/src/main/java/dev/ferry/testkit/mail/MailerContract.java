package dev.ferry.testkit.mail;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.email;
import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.mail.BatchMailer;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.mail.Mailer;
import dev.ferry.domain.mail.QueuedMail;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.PortUnavailable;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Mailer} must do. Extend it, hand out a mailer, the system behind it and what arrived there, and say
 * what they lack ({@link MailerAbility}, {@link FaultKind}).
 */
public abstract class MailerContract extends RemotePortContract {
    private static final int CALLERS = 8;

    /** The mailer under test, whose system has delivered nothing yet. Called once in a test. */
    protected abstract Mailer mailer();

    /** Every mail that arrived by now, in whosever mailbox, as the system behind the mailer has it. */
    protected abstract List<ArrivedMail> arrived();

    /**
     * From now on the system says of each mail to this address that it will never take it, and why, in its own way: an
     * SMTP server's 550, say.
     *
     * @param why one line, which is to be in the reason
     * @throws UnsupportedOperationException where it turns nothing down; the adapter's test declares the gap
     *     {@link MailerAbility#TURNS_DOWN}
     */
    protected abstract void turnDown(EmailAddress to, String why);

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
        PortCall one = new PortCall(
                "deliver(a mail to anna)",
                () -> mailer.deliver(new UUID(0, 1), saying("anna@contoso.example", "hello")),
                new Answer.Taken());
        return Stream.concat(Stream.of(one), mailer.batchMailer().map(MailerContract::bundle).stream())
                .toList();
    }

    private static PortCall bundle(BatchMailer bundles) {
        List<QueuedMail> queued =
                queued(List.of(saying("anna@contoso.example", "hello"), saying("bo@contoso.example", "hello")));
        return new PortCall("deliverAll(a mail to anna, one to bo)", () -> bundles.deliverAll(queued), taken(queued));
    }

    private static List<QueuedMail> queued(List<Mail> mails) {
        return Many.of(mails.size(), number -> new QueuedMail(new UUID(2, number), mails.get(number), 0));
    }

    @Test
    public final void mailsOfEveryScriptArriveOnceAsTheyAreAndAtWhomTheyWereWrittenTo() {
        List<Mail> all = Many.of(
                Scripts.TEXTS.size(),
                number -> new Mail(
                        MailKind.NEW_MPN_ID,
                        email("Anna-" + number + "@Contoso.Example"),
                        subject(number, Scripts.TEXTS.get(number)),
                        Scripts.TEXTS.get(number),
                        Optional.of(id("contoso")),
                        NOON));
        deliver(mailer(), all);

        assertArrived(all);
    }

    @Test
    public final void whatIsWrittenAsHtmlTooArrivesAsBoth() throws Throwable {
        Mail mail = new Mail(
                MailKind.INVITATION,
                email("anna@contoso.example"),
                "Subject",
                "Hello, \u00c5sa!\n",
                Optional.of("<!DOCTYPE html>\n<p>Hello, <b>\u00c5sa</b> &amp; \u6f22!</p>\n"),
                Optional.empty(),
                NOON);
        deliver(mailer(), List.of(mail));

        shown(
                MailerAbility.HTML,
                () -> assertArrived(List.of(mail)),
                () -> assertThat(arrived()).containsExactly(new ArrivedMail(mail.to(), mail.subject(), mail.body())));
    }

    /** A short one, for people; the longest of a text that mails have has one line. */
    private static String subject(int number, String text) {
        boolean fits = text.length() < 60 && text.chars().noneMatch(Character::isISOControl);
        return "Subject å " + number + (fits ? " " + text.strip() : "");
    }

    private static void deliver(Mailer mailer, List<Mail> mails) {
        for (int number = 0; number < mails.size(); number++) {
            Mail mail = mails.get(number);
            assertThat(mailer.deliver(new UUID(0, number), mail))
                    .as("the answer to mail %s, to %s", number, mail.to())
                    .isEqualTo(new Answer.Taken());
        }
    }

    private void assertArrived(List<Mail> expected) {
        assertThat(arrived())
                .as("the mails that arrived")
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().map(ArrivedMail::of).toList());
    }

    @Test
    public final void theOldestComesFirstAndThereMayBeMany() throws Throwable {
        Mailer mailer = mailer();
        shown(
                MailerAbility.MAILBOX,
                () -> {
                    List<Mail> all = Many.of(450, number -> saying("anna@contoso.example", "number " + number));
                    for (int number = 0; number < all.size(); number++) {
                        mailer.deliver(new UUID(number, 1), all.get(number));
                    }
                    assertDelivered(mailer, Optional.empty(), all);
                },
                () -> assertThat(mailer.mailbox()).isEmpty());
    }

    @Test
    public final void eachOfManyMailsAtOnceArrivesAtWhomItWasWrittenTo() {
        List<Mail> all = Many.of(CALLERS, number -> saying("number" + number + "@contoso.example", "to " + number));
        Mailer mailer = mailer();

        assertThat(Racers.race(CALLERS, number -> mailer.deliver(new UUID(1, number), all.get(number))))
                .containsOnly(new Answer.Taken());
        assertArrived(all);
    }

    @Test
    public final void aMailThatMetAFaultArrivesWhenItIsTriedAgain() throws Throwable {
        Mail mail = saying("anna@contoso.example", "hello");
        Mailer mailer = mailer();
        shown(
                FaultKind.REFUSES,
                () -> {
                    backend().fail(FaultKind.REFUSES);
                    assertThatExceptionOfType(PortUnavailable.class)
                            .isThrownBy(() -> mailer.deliver(new UUID(0, 1), mail));
                    backend().comeBack();
                    deliver(mailer, List.of(mail));
                    assertThat(arrived()).as("the mails that arrived").contains(ArrivedMail.of(mail));
                },
                () -> assertThatExceptionOfType(UnsupportedOperationException.class)
                        .isThrownBy(() -> backend().fail(FaultKind.REFUSES)));
    }

    @Test
    public final void whatWillNeverBeTakenIsTurnedDownWithItsReasonAndTheNextArrives() throws Throwable {
        Mail annas = saying("anna@contoso.example", "to Anna");
        Mail bos = saying("bo@contoso.example", "to Bo");
        Mailer mailer = mailer();
        shown(
                MailerAbility.TURNS_DOWN,
                () -> {
                    turnDown(annas.to(), "no such mailbox");
                    assertTurnedDown(mailer.deliver(new UUID(0, 1), annas), "no such mailbox");
                    assertThat(mailer.deliver(new UUID(0, 2), bos))
                            .as("the answer to the next mail, to another")
                            .isEqualTo(new Answer.Taken());
                    assertArrived(List.of(bos));
                },
                () -> assertThatExceptionOfType(UnsupportedOperationException.class)
                        .isThrownBy(() -> turnDown(annas.to(), "no such mailbox")));
    }

    private static void assertTurnedDown(@Nullable Answer answer, String why) {
        assertThat(answer)
                .as("the answer to a mail that will never be taken")
                .isInstanceOfSatisfying(
                        Answer.TurnedDown.class,
                        turnedDown -> assertThat(turnedDown.reason())
                                .as("the reason, for an operator")
                                .contains(why)
                                .hasSizeLessThan(1_000)
                                .doesNotContainPattern("\\p{Cntrl}"));
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
        assertThat(mailer.deliver(new UUID(0, 1), mail)).isEqualTo(new Answer.Taken());
        assertThat(mailer.deliver(new UUID(0, 1), mail)).isEqualTo(new Answer.Taken());
        shown(
                MailerAbility.DELIVERS_ONCE,
                () -> {
                    assertThat(Racers.race(CALLERS, _ -> mailer.deliver(new UUID(0, 2), mail)))
                            .containsOnly(new Answer.Taken());
                    assertArrived(List.of(mail, mail));
                },
                () -> assertArrived(List.of(mail, mail)));
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
                    assertArrived(all);
                },
                () -> assertThat(mailer.batchMailer()).isEmpty());
    }

    @Test
    public final void whatIsTurnedDownOfABundleIsAnsweredSoAndTheOthersArrive() throws Throwable {
        List<Mail> others =
                List.of(saying("anna@contoso.example", "to Anna"), saying("cleo@contoso.example", "to Cleo"));
        Mail bos = saying("bo@contoso.example", "to Bo");
        List<QueuedMail> queued = queued(List.of(others.getFirst(), bos, others.getLast()));
        Mailer mailer = mailer();
        shown(
                MailerAbility.BUNDLES,
                () -> {
                    if (lacks(MailerAbility.TURNS_DOWN)) {
                        return;
                    }
                    turnDown(bos.to(), "no such mailbox");
                    Map<UUID, Answer> answers =
                            mailer.batchMailer().orElseThrow().deliverAll(queued);

                    assertTurnedDown(answers.get(queued.get(1).id()), "no such mailbox");
                    assertThat(answers)
                            .as("the answers to a bundle")
                            .hasSize(queued.size())
                            .containsAllEntriesOf(taken(List.of(queued.getFirst(), queued.getLast())));
                    assertArrived(others);
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
