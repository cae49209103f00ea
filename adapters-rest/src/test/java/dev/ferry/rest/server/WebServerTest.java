package dev.ferry.rest.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.inject.Module;
import dev.ferry.plugin.SettingsException;
import dev.ferry.rest.TestServer;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
class WebServerTest {

    @Test
    void aServerThatWasNotStartedHasNoAddress() {
        assertThat(TestServer.built(Map.of()).service.address()).isEmpty();
    }

    @Test
    void itsAddressIsTheOneThatItReallyListensOn() {
        try (TestServer server = TestServer.started()) {
            URI address = server.service.address().orElseThrow();

            assertThat(address.getHost()).isEqualTo("127.0.0.1");
            assertThat(address.getPort()).isPositive();
        }
    }

    @Test
    void startingTwiceIsStartingOnce() {
        try (TestServer server = TestServer.started()) {
            URI address = server.service.address().orElseThrow();
            server.service.start();

            assertThat(server.service.address()).contains(address);
        }
    }

    @Test
    void aPortThatIsTakenIsToldWithWhatToDo() {
        try (TestServer first = TestServer.started()) {
            int port = first.service.address().orElseThrow().getPort();
            TestServer second = TestServer.built(Map.of("server.port", "" + port));

            assertThatExceptionOfType(SettingsException.class)
                    .isThrownBy(second.service::start)
                    .withMessage("port " + port + " is taken: choose another with --port");
            assertThat(second.service.address()).isEmpty();
            second.close();
        }
    }

    @Test
    void anAddressOfAnotherMachineIsToldWithWhatToDo() {
        TestServer elsewhere = TestServer.built(Map.of("server.bind", "192.0.2.1"));

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(elsewhere.service::start)
                .withMessageStartingWith("cannot listen on 192.0.2.1 port 0 (")
                .withMessageEndingWith("choose others with --bind and --port");
    }

    @Test
    void stoppingAnswersWhatIsUnderWayAndTakesNothingNew() throws Exception {
        try (TestServer server = TestServer.startedWith(patient());
                ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            URI address = server.service.address().orElseThrow();
            Future<HttpResponse<String>> underWay = others.submit(() -> server.get("/test/wait"));
            server.routes.inside.acquire();
            Future<?> stop = others.submit(server.service::stop);
            Awaitility.await().atMost(TestServer.PATIENCE).until(() -> refuses(address));

            assertThat(stop).isNotDone();
            server.routes.go.countDown();

            assertThat(underWay.get().statusCode()).isEqualTo(200);
            stop.get();
            assertThat(server.service.address()).isEmpty();
        }
    }

    @Test
    void stoppingTwiceIsStoppingOnce() {
        TestServer server = TestServer.started();
        server.service.stop();
        server.service.stop();

        assertThat(server.service.address()).isEmpty();
    }

    /** Waits at its stop for as long as the test may take. */
    private static Module patient() {
        return binder -> binder.bind(DrainLimit.class).toInstance(new DrainLimit(TestServer.PATIENCE));
    }

    private static boolean refuses(URI address) throws Exception {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            return !socket.isConnected();
        } catch (ConnectException _) {
            return true;
        }
    }
}
