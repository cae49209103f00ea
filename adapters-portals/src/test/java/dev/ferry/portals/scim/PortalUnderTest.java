package dev.ferry.portals.scim;

import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.http.HttpOptions;
import dev.ferry.http.SystemClient;
import dev.ferry.http.TokenSource;
import dev.ferry.plugin.SystemMeters;
import dev.ferry.testkit.fault.Backend;
import dev.ferry.testkit.fault.FaultKind;
import dev.ferry.testkit.fault.TcpRelay;
import dev.ferry.testkit.sync.InMemoryTakenChanges;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The adapter before a real server, and what stands between them. */
final class PortalUnderTest implements Backend, AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final String NOTHING = "Content-Length: 0\r\nConnection: close\r\n\r\n";

    private final RealServer server;
    private final TurningDown turningDown;
    private final TcpRelay relay;
    private final List<ScimServer> opened = new ArrayList<>();

    PortalUnderTest(RealServer server) {
        this.server = server;
        this.turningDown = new TurningDown(server.address());
        this.relay = TcpRelay.before(turningDown.address())
                .saying(
                        FaultKind.ASKS_TO_WAIT,
                        "HTTP/1.1 503 Service Unavailable\r\nRetry-After: " + FaultKind.WAIT.toSeconds() + "\r\n"
                                + NOTHING)
                .saying(FaultKind.KNOWS_ME_NOT, "HTTP/1.1 401 Unauthorized\r\n" + NOTHING)
                .saying(FaultKind.FORBIDS_ME, "HTTP/1.1 403 Forbidden\r\n" + NOTHING);
    }

    RealServer server() {
        return server;
    }

    URI root() {
        return URI.create("http://127.0.0.1:" + relay.port() + "/");
    }

    /** What it says to whatever it is asked, while it answers garbage. */
    void garbage(String answer) {
        relay.saying(FaultKind.ANSWERS_GARBAGE, answer);
        relay.fail(FaultKind.ANSWERS_GARBAGE);
    }

    LegacyPortal portal() {
        return portal(Map.of());
    }

    /** One with some settings otherwise. */
    LegacyPortal portal(Map<String, String> otherwise) {
        return portal(server.options(root(), otherwise), server::tokens);
    }

    LegacyPortal portal(ScimOptions options, Tokens tokens) {
        return new ScimLegacyPortal(scim(options, tokens), options, new InMemoryTakenChanges());
    }

    /** How an adapter comes by tokens. */
    interface Tokens {
        TokenSource of(SystemClient client, URI root, Clock clock);
    }

    ScimServer scim(ScimOptions options, Tokens tokens) {
        SystemClient client = SystemClient.of(
                LegacyPortal.SYSTEM, HttpOptions.to(root()).within(TIMEOUT), Clock.systemUTC(), SystemMeters.NONE);
        ScimServer scim =
                new ScimServer(options, client.with(tokens.of(client, root(), Clock.systemUTC())), Clock.systemUTC());
        opened.add(scim);
        return scim;
    }

    void turnDown(String why) {
        turningDown.turnDown(why);
    }

    void loseAnswers() {
        turningDown.loseAnswers();
    }

    @Override
    public void fail(FaultKind kind) {
        relay.fail(kind);
    }

    @Override
    public void comeBack() {
        relay.comeBack();
        turningDown.comeBack();
    }

    @Override
    public void close() {
        opened.forEach(ScimServer::close);
        relay.close();
        turningDown.close();
    }
}
