package dev.ferry.portals.smtp;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.email;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.mail.Mailer;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.testkit.socket.ClosedPort;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of each answer of a server, and what a mail looks like on its way. */
class SmtpMailerTest {
    private static final UUID ID = UUID.fromString("6f1d3a52-0d6c-4a55-9f5a-3f7f6a0b5c11");

    private final ScriptedServer server = ScriptedServer.inTheClear();
    private final Mailer mailer = Reach.mailer(Reach.inTheClear(server.port()));

    @AfterEach
    void close() {
        server.close();
    }

    private static Mail mail() {
        return to("anna@contoso.example", "Your code to sign in");
    }

    private static Mail to(String address, String subject) {
        return new Mail(
                MailKind.SIGN_IN_CODE,
                email(address),
                subject,
                "Hello,\n\n    042137\n",
                Optional.of("<p>042137</p>\n"),
                Optional.empty(),
                NOON);
    }

    private String unavailable(Mail mail) {
        return unavailable(mailer, mail);
    }

    private static String unavailable(Mailer asked, Mail mail) {
        return Arrived.why(assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(() -> asked.deliver(ID, mail))
                .actual());
    }

    @Test
    void aMailHasItsTimeItsSenderBothItsPartsAndIsFromAMachine() {
        assertThat(mailer.deliver(ID, mail())).isEqualTo(new Answer.Taken());

        assertThat(server.mails())
                .singleElement()
                .satisfies(sent -> assertThat(headers(sent))
                        .contains(
                                "From: Ferry <ferry@contoso.example>",
                                "To: anna@contoso.example",
                                "Subject: Your code to sign in",
                                "Message-ID: <" + ID + "@contoso.example>",
                                "Auto-Submitted: auto-generated",
                                "MIME-Version: 1.0")
                        .anyMatch(header -> header.startsWith("Content-Type: multipart/alternative;")));
        assertThat(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header("Date"))))
                .isEqualTo(NOON.truncatedTo(ChronoUnit.SECONDS));
        assertThat(server.mails().getFirst())
                .containsSubsequence(
                        "Content-Type: text/plain; charset=UTF-8",
                        "042137",
                        "Content-Type: text/html; charset=UTF-8",
                        "<p>");
        assertThat(server.heard())
                .contains(
                        "EHLO ferry.contoso.example",
                        "MAIL FROM:<ferry@contoso.example>",
                        "RCPT TO:<anna@contoso.example>");
    }

    private static List<String> headers(String sent) {
        return sent.substring(0, sent.indexOf("\n\n"))
                .replaceAll("\n[ \t]+", " ")
                .lines()
                .toList();
    }

    private String header(String name) {
        return headers(server.mails().getFirst()).stream()
                .filter(one -> one.startsWith(name + ": "))
                .map(one -> one.substring(name.length() + 2).replaceAll(" \\(.*", ""))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aMailThatIsTriedAgainIsTheSameMail() {
        server.answering(ScriptedServer.END_OF_DATA, "451 4.3.0 the disk is full for a moment");
        assertThat(unavailable(mail())).contains("451 4.3.0 the disk is full");

        assertThat(mailer.deliver(ID, mail())).isEqualTo(new Answer.Taken());
        assertThat(mailer.deliver(ID, mail())).isEqualTo(new Answer.Taken());

        assertThat(server.mails())
                .hasSize(2)
                .allSatisfy(sent -> assertThat(headers(sent)).contains("Message-ID: <" + ID + "@contoso.example>"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RCPT | 550 5.1.1 no such mailbox",
                "RCPT | 553 5.1.3 bad address",
                "RCPT | 550 no such user here",
                "RCPT | 552 5.2.2 the mailbox is full",
                "RCPT | 501 5.1.3 malformed",
                "DATA | 554 5.5.1 no valid recipients",
                ".    | 554 5.6.0 this we do not take"
            })
    void whatIsSaidOfTheMailForGoodTurnsItDown(String command, String reply) {
        server.answering(command, reply);

        assertThat(mailer.deliver(ID, mail())).isEqualTo(new Answer.TurnedDown(reply));
    }

    @Test
    void aReasonOfManyLinesIsOneLineWithoutWhatCannotBeSeen() {
        server.answering("RCPT", "550-5.1.1 no such\u001b[31m mailbox\n550 5.1.1 ask \u202e" + "x".repeat(2_000));

        assertThat(mailer.deliver(ID, mail()))
                .isInstanceOfSatisfying(
                        Answer.TurnedDown.class,
                        down -> assertThat(down.reason())
                                .startsWith("550-5.1.1 no such [31m mailbox 5.1.1 ask")
                                .hasSizeLessThan(1_000)
                                .doesNotContainPattern("\\p{Cntrl}|\\p{Cf}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RCPT | 450 4.2.0 greylisted, come again",
                "RCPT | 421 4.3.2 going down",
                "RCPT | 451 4.3.0 not now",
                "RCPT | 550 5.7.1 relaying denied",
                "RCPT | 550 5.1.0 sender rejected",
                "RCPT | 553 5.1.8 sender's domain not found",
                "RCPT | 501 5.5.2 Helo command rejected",
                "RCPT | 550 relay not permitted",
                "RCPT | 554 Sender address rejected",
                "RCPT | 530 5.7.0 authentication required",
                "MAIL | 550 5.1.0 sender rejected",
                "MAIL | 530 5.7.0 must issue STARTTLS first",
                "MAIL | 421 4.7.0 too many connections",
                "DATA | 451 4.3.0 not now",
                "DATA | 503 5.5.1 bad sequence",
                ".    | 452 4.3.1 the disk is full",
                ".    | 554 5.7.1 your account was suspended",
                "(greeting) | 554 5.7.1 no service for you",
                "(greeting) | 421 4.3.2 down for maintenance"
            })
    void whatIsAboutTheMomentOrAboutUsSetsNothingAside(String command, String reply) {
        server.answering(command, reply, reply);

        assertThat(unavailable(mail())).contains(reply.substring(4)).contains("127.0.0.1:" + server.port());
    }

    @Test
    void aMailThatWasGreylistedIsTakenTheNextTime() {
        server.answering("RCPT", "450 4.2.0 greylisted, come again");
        unavailable(mail());

        assertThat(mailer.deliver(ID, mail())).isEqualTo(new Answer.Taken());
        assertThat(server.mails()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(greeting)", "EHLO", "MAIL", "RCPT", "DATA", "."})
    void aServerThatDiesInTheMidstOfItLosesNothing(String command) {
        server.answering(command, ScriptedServer.HANGS_UP, ScriptedServer.HANGS_UP);
        unavailable(mail());

        ScriptedServer back = ScriptedServer.inTheClear();
        assertThat(Reach.mailer(Reach.inTheClear(back.port())).deliver(ID, mail()))
                .isEqualTo(new Answer.Taken());
        assertThat(headers(back.mails().getFirst())).contains("Message-ID: <" + ID + "@contoso.example>");
        back.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(greeting)", "EHLO", "RCPT", "."})
    void halfAnAnswerIsNone(String command) {
        server.answering(command, "25\\", "25\\");

        unavailable(mail());
        assertThat(server.mails()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(greeting)", "RCPT", "."})
    void aServerThatIsSilentIsGivenUpAndNamed(String command) {
        server.answering(command, ScriptedServer.SAYS_NOTHING);
        Instant begin = Instant.now();

        assertThat(unavailable(mail())).contains("did not answer within PT3S");
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void aMailThatWasTakenIsTakenWhateverBecomesOfTheFarewell() {
        server.answering("QUIT", ScriptedServer.SAYS_NOTHING);

        assertThat(mailer.deliver(ID, mail())).isEqualTo(new Answer.Taken());
    }

    @Test
    void nobodyListeningIsSaidSo() throws IOException {
        try (ClosedPort closed = new ClosedPort()) {
            assertThat(unavailable(Reach.mailer(Reach.inTheClear(closed.number())), mail()))
                    .contains("nobody listens at 127.0.0.1:" + closed.number());
        }
    }

    @Test
    void anAddressBeyondAsciiGoesToAServerThatTakesIt() {
        server.offering("SMTPUTF8").offering("8BITMIME");

        assertThat(mailer.deliver(ID, to("аня@contoso.example", "Hello"))).isEqualTo(new Answer.Taken());
        assertThat(server.heard())
                .anyMatch(line -> line.startsWith("MAIL FROM:<ferry@contoso.example> SMTPUTF8"))
                .contains("RCPT TO:<аня@contoso.example>");
        assertThat(headers(server.mails().getFirst())).contains("To: аня@contoso.example");
    }

    @Test
    void anAddressBeyondAsciiIsTurnedDownWithTheReasonWhereTheServerCannotTakeIt() {
        assertThat(mailer.deliver(ID, to("аня@contoso.example", "Hello")))
                .isInstanceOfSatisfying(
                        Answer.TurnedDown.class,
                        down -> assertThat(down.reason())
                                .contains("SMTPUTF8", "аня@contoso.example", "127.0.0.1:" + server.port()));
        assertThat(server.mails()).isEmpty();
    }

    @Test
    void ofOtherAddressesNothingIsAskedThatTheNextServerMayNotKnow() {
        server.offering("SMTPUTF8");

        assertThat(mailer.deliver(ID, to("anna@åkeri.example", "Hej"))).isEqualTo(new Answer.Taken());
        assertThat(server.heard())
                .contains("RCPT TO:<anna@xn--keri-poa.example>")
                .noneMatch(line -> line.contains("SMTPUTF8"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fabrikam\u2028Bcc: eve@evil.example",
                "=?UTF-8?Q?Fabrikam=0D=0ABcc:_eve@evil.example?=",
                "Bcc: eve@evil.example",
                "Fabrikam, åäö\u2029\u2029Bcc: eve@evil.example \ud83d\udea2 株式会社 and so on, longer than a line of a"
                        + " header may be, by far",
                "a subject that is longer than seventy-eight characters: From: eve@evil.example, To: eve@evil.example,"
                        + " Bcc: eve@evil.example"
            })
    void noSubjectBecomesAHeader(String subject) {
        assertThat(mailer.deliver(ID, to("anna@contoso.example", subject))).isEqualTo(new Answer.Taken());

        assertThat(headers(server.mails().getFirst()))
                .noneMatch(header -> header.startsWith("Bcc"))
                .filteredOn(header -> header.startsWith("From") || header.startsWith("To"))
                .containsExactlyInAnyOrder("From: Ferry <ferry@contoso.example>", "To: anna@contoso.example");
        assertThat(server.heard()).filteredOn(line -> line.startsWith("RCPT")).hasSize(1);
    }

    @Test
    void noBodyEndsTheMailOrBeginsAnother() {
        Mail smuggling = new Mail(
                MailKind.CASE_ANSWERED,
                email("anna@contoso.example"),
                "Subject",
                "one\r.\rtwo\n.\nMAIL FROM:<eve@evil.example>\n\r\n.\r\n.. three\n",
                Optional.empty(),
                NOON);

        assertThat(mailer.deliver(ID, smuggling)).isEqualTo(new Answer.Taken());
        assertThat(server.mails()).hasSize(1);
        assertThat(server.heard()).filteredOn(line -> line.startsWith("MAIL")).hasSize(1);
    }
}
