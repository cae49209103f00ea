package dev.ferry.rest.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ferry.rest.TestServer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that go away before they have their answer. */
@Timeout(60)
class HangingUpTest {

    @Test
    void aClientThatGoesAwayIsNoFaultOfOurs() throws IOException, InterruptedException {
        try (TestServer server = TestServer.started()) {
            hangUp(server);
            await().atMost(Duration.ofSeconds(50))
                    .until(() -> server.get("/metrics").body().contains("method=\"POST\",route=\"/test/names\""));

            assertThat(server.get("/test/fault").body())
                    .as("the first reference to a fault")
                    .contains(TestServer.REFERENCE);
        }
    }

    /** In the midst of a body, without so much as a goodbye. */
    private static void hangUp(TestServer server) throws IOException {
        URI address = server.url("/test/names");
        String request = """
            POST /test/names HTTP/1.1\r
            Host: ferry\r
            Content-Type: application/json\r
            Content-Length: 100\r
            \r
            {"name":"a\
            """;
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        }
    }
}
