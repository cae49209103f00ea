package dev.ferry.rest.server.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.rest.TestServer;
import dev.ferry.rest.server.problem.Problem;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HealthTest {
    @RegisterExtension
    static final TestServer server = TestServer.ofTheClass();

    @Test
    void aServerThatAnswersIsLive() throws IOException, InterruptedException {
        HttpResponse<String> answer = server.get("/health/live");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.body()).isEqualTo("{\"status\":\"live\"}");
    }

    @Test
    void aServerWithItsDatabaseIsReady() throws IOException, InterruptedException {
        HttpResponse<String> answer = server.get("/health/ready");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.body())
                .startsWith("{\"status\":\"ready\",\"checks\":[{\"name\":\"database\",\"ok\":true}],\"systems\":[");
    }

    @Test
    void aServerIsReadyWithoutASystemThatItLeavesAloneAndSaysSo() throws IOException, InterruptedException {
        assertThat(server.get("/health/ready").body())
                .contains(
                        "{\"name\":\"tenant-directory\",\"circuit\":\"open\"}",
                        "{\"name\":\"support\",\"circuit\":\"closed\"}")
                .doesNotContain("answered 503");
    }

    @Test
    void aServerWithoutItsDatabaseIsNotReadyAndDoesNotTellWhy() throws IOException, InterruptedException {
        server.database().goDown();
        HttpResponse<String> answer = server.get("/health/ready");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).contains(Problem.MEDIA_TYPE);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.body())
                .contains("\"code\":\"unavailable\"", "\"checks\":[{\"name\":\"database\",\"ok\":false}]")
                .doesNotContain("is down");
    }

    @Test
    void aServerWithoutItsDatabaseIsLiveAllTheSame() throws IOException, InterruptedException {
        server.database().goDown();

        assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void aDatabaseThatComesBackMakesItReadyAgain() throws IOException, InterruptedException {
        server.database().goDown();
        server.database().comeBack();

        assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
    }
}
