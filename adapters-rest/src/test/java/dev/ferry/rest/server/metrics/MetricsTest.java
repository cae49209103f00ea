package dev.ferry.rest.server.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ferry.rest.MovedCompany;
import dev.ferry.rest.TestServer;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MetricsTest {
    private final TestServer server = TestServer.started();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theProcessIsMeasured() throws IOException, InterruptedException {
        HttpResponse<String> answer = server.get("/metrics");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/plain")
                .contains("version=0.0.4");
        assertThat(answer.body())
                .contains(
                        "jvm_memory_used_bytes",
                        "process_uptime_seconds",
                        "process_cpu_seconds_total",
                        "ferry_http_active_requests 1.0");
    }

    @Test
    void aServerThatWasStartedAgainIsMeasuredAsBefore() throws IOException, InterruptedException {
        server.restart();

        assertThat(server.get("/metrics").body()).contains("ferry_http_active_requests 1.0");
    }

    @Test
    void whatIsFerrysOwnSaysWhatItMeans() throws IOException, InterruptedException {
        server.get("/docs");
        String metrics = server.get("/metrics").body();

        assertThat(metrics.lines().filter(line -> line.startsWith("# HELP")))
                .allMatch(line -> line.split(" ").length > 3);
        assertThat(metrics).doesNotContain("_ns_", "route=\"//");
    }

    @Test
    void whoAsksForOpenMetricsGetsThem() throws IOException, InterruptedException {
        HttpResponse<String> answer = server.get("/metrics", "Accept", "application/openmetrics-text;version=1.0.0");

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/openmetrics-text")
                .doesNotContain("qs=");
        assertThat(answer.body()).endsWith("# EOF\n");
    }

    @Test
    void requestsAreCountedByRouteNotByPath() throws IOException, InterruptedException {
        for (int id = 0; id < 20; id++) {
            server.get("/test/things/" + id);
            server.get("/nothing-" + id);
            server.send("BREW" + id, "/health/live", BodyPublishers.noBody());
        }
        // what is answered is counted a moment later
        await().atMost(TestServer.PATIENCE)
                .untilAsserted(() -> assertThat(server.get("/metrics").body())
                        .contains(
                                counted("GET", "/test/things/{id}", 200) + " 20",
                                counted("GET", "none", 404) + " 20",
                                counted("other", "none", 405) + " 20")
                        .doesNotContain("BREW", "nothing-", "things/1"));
    }

    private static String counted(String method, String route, int status) {
        return "ferry_http_requests_seconds_count{method=\"%s\",route=\"%s\",status=\"%s\"}"
                .formatted(method, route, status);
    }

    @Test
    void howTheOtherSystemsAnswerIsMeasured() throws IOException, InterruptedException {
        server.get("/metrics");
        assertThat(server.get("/metrics").body())
                .contains(
                        "ferry_system_requests_seconds_count{outcome=\"answered\",system=\"tenant-directory\"} 3",
                        "ferry_system_requests_seconds_sum{outcome=\"answered\",system=\"tenant-directory\"} 1.5",
                        "ferry_system_requests_seconds_count{outcome=\"unavailable\",system=\"tenant-directory\"} 1",
                        "ferry_system_http_requests_seconds_count{outcome=\"timed-out\",system=\"tenant-directory\"} 1",
                        "ferry_system_left_alone{system=\"tenant-directory\"} 1.0",
                        "ferry_system_left_alone{system=\"support\"} 0.0");
    }

    @Test
    void howMuchMailIsToBeSentIsMeasured() throws IOException, InterruptedException {
        MovedCompany contoso = MovedCompany.on(server);
        contoso.owner().post(MovedCompany.USERS, "{\"email\":\"bo@contoso.example\"}");

        assertThat(server.get("/metrics").body())
                .containsPattern("\nferry_mail_waiting [1-9]")
                .contains(
                        "ferry_mail_set_aside 0.0",
                        "ferry_mail_oldest_waiting_seconds 0.0",
                        "ferry_mail_failures_total 0.0");
    }

    @Test
    void howFarTheLegacyPortalIsBehindIsMeasured() throws IOException, InterruptedException {
        MovedCompany contoso = MovedCompany.on(server);
        contoso.owner().post(MovedCompany.USERS, "{\"email\":\"bo@contoso.example\"}");

        assertThat(server.get("/metrics").body())
                .contains(
                        "ferry_sync_back_pending 1.0",
                        "ferry_sync_back_set_aside 0.0",
                        "ferry_sync_back_scheduled 0.0",
                        "ferry_sync_back_locks_owed 1.0",
                        "ferry_sync_back_oldest_pending_seconds 0.0");
    }
}
