package dev.ferry.rest.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ferry.rest.TestServer;
import dev.ferry.rest.server.problem.Problem;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ConcurrencyTest {
    private static final int PLACES = 3;

    @Test
    void whoComesWhenAllPlacesAreTakenIsAskedToComeAgain() throws Exception {
        try (TestServer server = TestServer.started(Map.of("server.concurrency", "" + PLACES));
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> inside = IntStream.range(0, PLACES)
                    .mapToObj(_ -> clients.submit(() -> server.get("/test/wait")))
                    .toList();
            server.routes.inside.acquire(PLACES);

            HttpResponse<String> refused = server.get("/health/ready");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).contains("5");
            assertThat(refused.headers().firstValue("Content-Type")).contains(Problem.MEDIA_TYPE);
            assertThat(refused.body()).contains("\"code\":\"overloaded\"");
            assertThat(server.get("/health/live").statusCode()).isEqualTo(200);

            server.routes.go.countDown();
            for (Future<HttpResponse<String>> one : inside) {
                assertThat(one.get().body()).isEqualTo("waited on a virtual thread: true");
            }
            await().atMost(TestServer.PATIENCE).until(() -> isAnswered(server, "/health/ready", 200));
        }
    }

    @Test
    void aFaultGivesItsPlaceBack() throws Exception {
        try (TestServer server = TestServer.started(Map.of("server.concurrency", "1"))) {
            await().atMost(TestServer.PATIENCE).until(() -> isAnswered(server, "/test/fault", 500));
            await().atMost(TestServer.PATIENCE).until(() -> isAnswered(server, "/test/fault", 500));
            await().atMost(TestServer.PATIENCE).until(() -> isAnswered(server, "/health/ready", 200));
        }
    }

    /** A place is free a moment after its answer has gone out. */
    private static boolean isAnswered(TestServer server, String path, int status)
            throws IOException, InterruptedException {
        return server.get(path).statusCode() == status;
    }
}
