package dev.ferry.portals.smtp;

import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.testkit.fault.Faults;
import dev.ferry.testkit.fault.TcpRelay;
import dev.ferry.testkit.operation.HealthCheckContract;
import org.junit.jupiter.api.AfterEach;

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

    @AfterEach
    void close() {
        relay.close();
        server.close();
    }
}
