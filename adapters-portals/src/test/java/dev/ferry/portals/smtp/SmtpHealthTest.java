package dev.ferry.portals.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.testkit.fault.Faults;
import dev.ferry.testkit.fault.TcpRelay;
import dev.ferry.testkit.operation.HealthCheckContract;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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

    @AfterEach
    void close() {
        relay.close();
        server.close();
    }
}
