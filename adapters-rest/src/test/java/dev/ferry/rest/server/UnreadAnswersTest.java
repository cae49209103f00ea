package dev.ferry.rest.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ferry.rest.TestServer;
import dev.ferry.rest.server.wire.UnreadAnswers;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that ask on and on, and do not read. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class UnreadAnswersTest {
    private static final String LARGE = "/docs/swagger-ui-bundle.js";
    private static final int QUESTIONS = 64;

    @Test
    void oneAnswerOfAConnectionWaitsAndNoPlaceIsHeld() throws IOException, InterruptedException {
        try (TestServer server = TestServer.started(Map.of("server.concurrency", "1"))) {
            UnreadAnswers unread = server.injector.getInstance(UnreadAnswers.class);
            long size = server.get(LARGE).body().length();
            try (Socket deaf = asking(server)) {
                await().atMost(TestServer.PATIENCE).until(() -> unread.bytes() > 0);

                assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
                assertThat(unread.bytes()).isLessThan(2 * size);

                assertThat(read(deaf)).as("all, once they are read").isGreaterThan(QUESTIONS * size);
            }
        }
    }

    @Test
    void whoReadsNothingIsHungUpOn() throws IOException, InterruptedException {
        long size = sizeOfOne();
        try (TestServer server = TestServer.startedWith(
                binder -> binder.bind(UnreadAnswers.class).toInstance(new UnreadAnswers(Duration.ofMillis(1))))) {
            UnreadAnswers unread = server.injector.getInstance(UnreadAnswers.class);
            try (Socket deaf = asking(server)) {
                await().atMost(TestServer.PATIENCE).until(() -> asked(server) > 0 && unread.bytes() == 0);

                assertThat(read(deaf)).isLessThan(QUESTIONS * size);
            }
            assertThat(server.get("/test/fault").body()).as("the first fault").contains(TestServer.REFERENCE);
        }
    }

    /** As a server tells that has patience with those who read. */
    private static long sizeOfOne() throws IOException, InterruptedException {
        try (TestServer patient = TestServer.started()) {
            return patient.get(LARGE).body().length();
        }
    }

    private static double asked(TestServer server) throws IOException, InterruptedException {
        return server.get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("ferry_http_requests_seconds_count") && line.contains("/docs/{file}"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static Socket asking(TestServer server) throws IOException {
        URI address = server.url("/");
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout((int) TestServer.PATIENCE.toMillis());
        socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
        String question = "GET " + LARGE + " HTTP/1.1\r\nHost: ferry\r\n";
        String all = (question + "\r\n").repeat(QUESTIONS - 1) + question + "Connection: close\r\n\r\n";
        socket.getOutputStream().write(all.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private static long read(Socket socket) throws IOException {
        long read = 0;
        byte[] some = new byte[1 << 16];
        InputStream in = socket.getInputStream();
        try {
            for (int now = in.read(some); now >= 0; now = in.read(some)) {
                read += now;
            }
        } catch (SocketException hungUp) {
            assertThat(hungUp).hasMessageContaining("reset");
        }
        return read;
    }
}
