package dev.ferry.portals.smtp;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.email;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.PortUnavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails that come at once go over one connection; that it ended meanwhile is no mail's fault. */
class KeptConnectionTest {
    private final ScriptedServer server = ScriptedServer.inTheClear();
    private final List<Runnable> moments = new ArrayList<>();
    private final SmtpServer reached = new SmtpServer(
            Reach.inTheClear(server.port()).within(Duration.ofSeconds(30)), new IdleConnection(moments::add));
    private final SmtpMailer mailer = new SmtpMailer(reached);

    @AfterEach
    void close() {
        reached.close();
        server.close();
    }

    private Answer deliver() {
        return deliver("anna@contoso.example");
    }

    private Answer deliver(String address) {
        return mailer.deliver(
                UUID.randomUUID(),
                new Mail(
                        MailKind.SIGN_IN_CODE,
                        email(address),
                        "Your code to sign in",
                        "042137\n",
                        Optional.empty(),
                        Optional.empty(),
                        NOON));
    }

    private void assertTaken(int mails) {
        for (int mail = 0; mail < mails; mail++) {
            assertThat(deliver()).isEqualTo(new Answer.Taken());
        }
    }

    private long connections() {
        return heard("EHLO");
    }

    private long heard(String command) {
        return server.heard().stream().filter(line -> line.startsWith(command)).count();
    }

    @Test
    void oneAfterTheOtherGoesOverOneConnection() {
        assertTaken(5);

        assertThat(connections()).isEqualTo(1);
        assertThat(server.mails()).hasSize(5);
    }

    @Test
    void afterSoManyMailsThereIsAnother() {
        assertTaken(SmtpServer.MOST_MAILS + 1);

        assertThat(connections()).isEqualTo(2);
        assertThat(server.mails()).hasSize(SmtpServer.MOST_MAILS + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ScriptedServer.HANGS_UP,
                ScriptedServer.SAYS_NOTHING,
                "421 4.4.2 idle for too long",
                "500 5.5.1 no such command",
                "25\\"
            })
    void whatEndedWhileItWaitedIsNoFailedTry(String toWhetherItIsThere) {
        server.answering("NOOP", toWhetherItIsThere);
        assertTaken(2);

        assertThat(connections()).isEqualTo(2);
        assertThat(server.mails()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MAIL | 250 2.1.0 fine    | 421 4.7.0 too many mails on this connection",
                "MAIL | 250 2.1.0 fine    | 452 4.5.3 too many mails on this connection",
                "MAIL | 250 2.1.0 fine    | (hangs up)",
                "RCPT | 250 2.1.5 fine    | 421 4.3.2 going down",
                "RCPT | 250 2.1.5 fine    | (hangs up)",
                "DATA | 354 go on         | 421 4.3.2 going down",
                "DATA | 354 go on         | (hangs up)"
            })
    void whatTheServerLetsGoOfBeforeItWasToldOfTheMailIsNoFailedTry(String command, String first, String second) {
        server.answering(command, first, second);
        assertTaken(2);

        assertThat(connections()).isEqualTo(2);
        assertThat(server.mails()).hasSize(2);
    }

    @Test
    void whatDiesOnceItWasToldOfTheMailMayHaveTakenItAndIsNotAskedAgainByItself() {
        server.answering(ScriptedServer.END_OF_DATA, "250 2.0.0 taken", ScriptedServer.HANGS_UP);
        assertTaken(1);
        assertThatExceptionOfType(PortUnavailable.class).isThrownBy(this::deliver);

        assertThat(heard("MAIL")).isEqualTo(2);
        assertTaken(1);
        assertThat(connections()).isEqualTo(2);
    }

    @Test
    void aRefusalIsTheServersWordOverWhicheverConnection() {
        server.answering("RCPT", "250 2.1.5 fine", "550 5.1.1 no such mailbox");
        assertTaken(1);

        assertThat(deliver()).isEqualTo(new Answer.TurnedDown("550 5.1.1 no such mailbox"));
        assertThat(connections()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"550 5.1.1 no such mailbox", "450 4.2.0 greylisted, come again"})
    void afterAFaultThereIsAnother(String fault) {
        server.answering("RCPT", fault);
        try {
            deliver();
        } catch (PortUnavailable _) {
            // As it was greylisted.
        }
        assertTaken(1);

        assertThat(connections()).isEqualTo(2);
    }

    @Test
    void aConnectionThatWaitedForAMomentEnds() {
        assertTaken(2);
        moments.getFirst().run();
        assertTaken(1);
        assertThat(connections()).as("it brought a mail within that moment").isEqualTo(1);

        moments.getLast().run();
        assertTaken(1);
        assertThat(connections()).isEqualTo(2);
    }

    @Test
    void addressesBeyondAsciiGoOverAnother() {
        server.offering("SMTPUTF8").offering("8BITMIME");
        assertTaken(1);
        assertThat(deliver("аня@contoso.example")).isEqualTo(new Answer.Taken());

        assertThat(connections()).isEqualTo(2);
    }

    @Test
    void whenTheProcessEndsItEndsToo() {
        assertTaken(1);
        reached.close();
        assertTaken(1);

        assertThat(connections()).isEqualTo(2);
    }
}
