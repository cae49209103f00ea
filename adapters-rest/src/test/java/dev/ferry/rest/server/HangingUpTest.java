package dev.ferry.rest.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ferry.rest.TestServer;
import dev.ferry.rest.server.wire.BodyIntake;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that go away before they have their answer. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class HangingUpTest {
    private static final String GO_ON = "HTTP/1.1 100 ";
    private static final String LARGE = "/docs/swagger-ui-bundle.js";

    @Test
    void aClientThatGoesAwayIsNoFaultOfOurs() throws IOException, InterruptedException {
        try (TestServer server = TestServer.started()) {
            hangUp(server);
            await().atMost(TestServer.PATIENCE)
                    .until(() -> server.injector.getInstance(BodyIntake.class).bytes() == 0);

            assertThat(server.get("/test/fault").body())
                    .as("the first reference to a fault")
                    .contains(TestServer.REFERENCE);
        }
    }

    /** Else anybody could wash the log. */
    @Test
    void whoGoesAwayInTheMidstOfAnAnswerLeavesNoTraceInTheLog() throws IOException, InterruptedException {
        Traces traces = new Traces();
        Logger all = Logger.getLogger("");
        all.addHandler(traces);
        try (TestServer server = TestServer.started()) {
            for (int i = 0; i < 20; i++) {
                URI address = server.url("/");
                try (Socket socket = new Socket(address.getHost(), address.getPort())) {
                    socket.setSoLinger(true, 0);
                    socket.getOutputStream().write(question().repeat(i + 1).getBytes(StandardCharsets.UTF_8));
                    assertThat(socket.getInputStream().read()).isEqualTo('H');
                }
            }
            assertThat(server.get("/test/fault").body()).contains(TestServer.REFERENCE);
        } finally {
            all.removeHandler(traces);
        }
        assertThat(traces.found).isEmpty();
    }

    private static String question() {
        return "GET " + LARGE + " HTTP/1.1\r\nHost: ferry\r\n\r\n";
    }

    /** In the midst of a body, without so much as a goodbye. */
    private static void hangUp(TestServer server) throws IOException {
        URI address = server.url("/test/names");
        String request = """
            POST /test/names HTTP/1.1\r
            Host: ferry\r
            Content-Type: application/json\r
            Content-Length: 100\r
            Expect: 100-continue\r
            \r
            """;
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoLinger(true, 0);
            socket.setSoTimeout((int) TestServer.PATIENCE.toMillis());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            assertThat(new String(socket.getInputStream().readNBytes(GO_ON.length()), StandardCharsets.UTF_8))
                    .isEqualTo(GO_ON);
            socket.getOutputStream().write("{\"name\":\"a".getBytes(StandardCharsets.UTF_8));
        }
    }

    /** What was logged with a stack trace. */
    private static final class Traces extends Handler {
        private final List<String> found = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            if (line.getThrown() != null) {
                found.add(line.getLoggerName() + ": " + line.getMessage() + ": " + line.getThrown());
            }
        }

        @Override
        public void flush() {
            // each is there at once
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
