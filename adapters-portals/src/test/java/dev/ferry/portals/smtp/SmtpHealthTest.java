package dev.ferry.portals.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.testkit.fault.Faults;
import dev.ferry.testkit.fault.TcpRelay;
import dev.ferry.testkit.operation.HealthCheckContract;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The check of a server that is there, and of one that is away. */
class SmtpHealthTest extends HealthCheckContract {
    private final ScriptedServer server = ScriptedServer.inTheClear();
    private final TcpRelay relay = GreenMailTest.relay(server.port());

    @Override
    protected HealthCheck ofSomethingWell() {
        return new SmtpHealth(new SmtpServer(Reach.inTheClear(relay.port())));
    }

    @Override
    protected Faults faultsOf(HealthCheck check) {
        return relay;
    }

    @Test
    void whoeverIsSilentIsGivenUpAfterTheTimeOfTheCheckNotThatOfAMail() {
        server.answering(ScriptedServer.GREETING, ScriptedServer.SAYS_NOTHING);
        SmtpHealth check = new SmtpHealth(new SmtpServer(Reach.inTheClear(server.port())), Duration.ofMillis(200));

        assertThat(check.check().detail())
                .contains("within PT0.2S, the longest that this check waits", "waits for PT3S (smtp.timeout)")
                .doesNotContain("longer");
    }

    @Test
    void whoeverIsSilentMayWantTlsFromTheFirstByte() {
        server.answering(ScriptedServer.GREETING, ScriptedServer.SAYS_NOTHING);
        SmtpHealth check = new SmtpHealth(new SmtpServer(Reach.inTheClear(server.port())), Duration.ofMillis(200));

        assertThat(check.check().detail()).contains("smtp.tls", "465", "implicit");
    }

    @ParameterizedTest
    @CsvSource({"421 too many at once", "450 4.3.2 not now"})
    void whoeverPutsFerryOffIsQuotedInTheirOwnWordsAndNobodysAccountIsDoubted(String greeting) {
        server.answering(ScriptedServer.GREETING, greeting);

        assertThat(check().check().detail())
                .contains("come back later", "it said: " + greeting)
                .doesNotContain("bad greeting", "smtp.user", "whether this machine may send");
    }

    @Test
    void whoeverTurnsFerryAwayForGoodIsQuotedInTheirOwnWords() {
        server.answering(ScriptedServer.GREETING, "554 No SMTP service here");

        assertThat(check().check().detail())
                .contains("turns Ferry away", "it said: 554 No SMTP service here")
                .doesNotContain("greeting");
    }

    @ParameterizedTest
    @ValueSource(strings = {"220 ", "220-one line\n"})
    void whoeverNeverStopsTalkingFillsNoMemory(String beginning) {
        server.answering(ScriptedServer.GREETING, beginning + "x".repeat((int) BoundedSocket.MOST));

        assertThat(check().check().detail()).contains("does not stop talking", "smtp.port");
    }

    @Test
    void whatItSaysInsteadOfBeingThereIsQuoted() {
        server.answering("NOOP", "451 not well");

        assertThat(check().check().detail()).contains("NOOP: 451 not well");
    }

    private SmtpHealth check() {
        return new SmtpHealth(new SmtpServer(Reach.inTheClear(server.port())));
    }

    @AfterEach
    void close() {
        relay.close();
        server.close();
    }
}
