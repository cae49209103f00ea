package dev.ferry.rest.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.ferry.rest.TestServer;
import dev.ferry.rest.server.http.Limits;
import dev.ferry.rest.server.problem.Problem;
import dev.ferry.rest.server.problem.Problems;
import dev.ferry.rest.server.wire.BodyIntake;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that send their bodies a byte now and then. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SlowBodiesTest {
    private static final String BODY = "{\"name\":\"anna\"}";
    private static final String GO_ON = "HTTP/1.1 100 ";

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 15\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\nf\r\n"})
    void aBodyOnItsWayHoldsNoPlace(String framing) throws IOException, InterruptedException {
        try (TestServer server = TestServer.started(Map.of("server.concurrency", "1"))) {
            BodyIntake intake = server.injector.getInstance(BodyIntake.class);
            List<Socket> slow = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                slow.add(asking(server, framing + BODY.substring(0, 1)));
                long least = i * 4096L;
                await().atMost(TestServer.PATIENCE).until(() -> intake.bytes() > least);
            }

            assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
            await().atMost(TestServer.PATIENCE).until(() -> isIdle(server));

            for (Socket one : slow) {
                write(one, BODY.substring(1) + (framing.contains("chunked") ? "\r\n0\r\n\r\n" : ""));
                assertThat(all(one)).startsWith("HTTP/1.1 200 ").endsWith(BODY);
                one.close();
                await().atMost(TestServer.PATIENCE).until(() -> isIdle(server));
            }
            assertThat(intake.bytes()).isZero();
        }
    }

    /** A place is free a moment after its answer has gone out. */
    private static boolean isIdle(TestServer server) {
        return server.injector
                        .getInstance(MeterRegistry.class)
                        .get("ferry.http.active.requests")
                        .gauge()
                        .value()
                == 0;
    }

    @Test
    void aBodyThatTakesTooLongIsCutOff() throws IOException {
        AtomicLong now = new AtomicLong();
        try (TestServer server = TestServer.startedWith(new Watched(now));
                Socket slow = asking(server, "Content-Length: 15\r\n\r\n{")) {
            BodyIntake intake = server.injector.getInstance(BodyIntake.class);
            await().atMost(TestServer.PATIENCE).until(() -> intake.bytes() > 0);

            now.addAndGet(Duration.ofSeconds(Limits.BODY_SECONDS + 1).toNanos());

            assertThat(all(slow))
                    .startsWith("HTTP/1.1 408 ")
                    .containsIgnoringCase("content-type: " + Problem.MEDIA_TYPE)
                    .contains("\"code\":\"too-slow\"");
            assertThat(intake.bytes()).isZero();
        }
    }

    @Test
    void aClientThatGoesAwayHoldsNothing() throws IOException {
        try (TestServer server = TestServer.started()) {
            BodyIntake intake = server.injector.getInstance(BodyIntake.class);
            try (Socket slow = asking(server, "Content-Length: 15\r\n\r\n{")) {
                await().atMost(TestServer.PATIENCE).until(() -> intake.bytes() > 0);
                slow.setSoLinger(true, 0);
            }

            await().atMost(TestServer.PATIENCE).until(() -> intake.bytes() == 0);
        }
    }

    @Test
    void whoAsksBeforeSendingIsToldToGoOn() throws IOException {
        try (TestServer server = TestServer.started();
                Socket polite = asking(server, "Expect: 100-continue\r\nContent-Length: 15\r\n\r\n")) {
            InputStream in = polite.getInputStream();
            assertThat(new String(in.readNBytes(GO_ON.length()), StandardCharsets.UTF_8))
                    .isEqualTo(GO_ON);

            write(polite, BODY);

            assertThat(all(polite)).contains("HTTP/1.1 200 OK").endsWith(BODY);
        }
    }

    @Test
    void aChunkedBodyThatIsTooLongIsRefusedAsSoonAsItIs() throws IOException {
        try (TestServer server = TestServer.started();
                Socket endless = asking(server, "Transfer-Encoding: chunked\r\n\r\n")) {
            String chunk = " ".repeat(Limits.BODY_BYTES / 2 + 1);
            for (int i = 0; i < 2; i++) {
                write(endless, Integer.toHexString(chunk.length()) + "\r\n" + chunk + "\r\n");
            }

            String refused = "HTTP/1.1 413 ";
            assertThat(new String(endless.getInputStream().readNBytes(refused.length()), StandardCharsets.UTF_8))
                    .isEqualTo(refused);
        }
    }

    private static Socket asking(TestServer server, String rest) throws IOException {
        URI address = server.url("/");
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout((int) TestServer.PATIENCE.toMillis());
        write(
                socket,
                "POST /test/names HTTP/1.1\r\nHost: ferry\r\nConnection: close\r\nContent-Type: application/json\r\n"
                        + rest);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private static String all(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Whose time passes when it is told to. */
    private static final class Watched extends AbstractModule {
        private final AtomicLong now;

        Watched(AtomicLong now) {
            this.now = now;
        }

        @Provides
        @Singleton
        BodyIntake intake(Problems problems) {
            return new BodyIntake(problems, now::get);
        }
    }
}
