package dev.ferry.rest.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ferry.rest.TestServer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that go away before they have their answer. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class HangingUpTest {
    private static final String GO_ON = "HTTP/1.1 100 ";

    @Test
    void aClientThatGoesAwayIsNoFaultOfOurs() throws IOException, InterruptedException {
        try (TestServer server = TestServer.started()) {
            hangUp(server);
            await().atMost(TestServer.PATIENCE)
                    .until(() -> server.get("/metrics").body().contains("method=\"POST\",route=\"/test/names\""));

            assertThat(server.get("/test/fault").body())
                    .as("the first reference to a fault")
                    .contains(TestServer.REFERENCE);
        }
    }

    /** In the midst of a body, once the server is about to read it, without so much as a goodbye. */
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
}
