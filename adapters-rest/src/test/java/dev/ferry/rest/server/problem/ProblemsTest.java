package dev.ferry.rest.server.problem;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static java.net.http.HttpRequest.BodyPublishers.ofInputStream;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ferry.rest.TestServer;
import dev.ferry.rest.server.http.Limits;
import dev.ferry.rest.server.http.StandardHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProblemsTest {
    private static final String[] JSON = {"Content-Type", "application/json"};

    @RegisterExtension
    static final TestServer server = TestServer.ofTheClass();

    @Test
    void anUnknownPathIsNotFound() throws IOException, InterruptedException {
        assertProblem(server.get("/nothing/here"), 404, "not-found");
        assertProblem(server.get("/health"), 404, "not-found");
    }

    @Test
    void aProblemSaysAllThatRfc9457Names() throws IOException, InterruptedException {
        JsonNode problem = assertProblem(server.get("/nothing"), 404, "not-found");

        assertThat(problem.get("type").asText())
                .isEqualTo(server.url("/problems/not-found").toString());
        assertThat(problem.get("title").asText()).isEqualTo("Not found");
        assertThat(problem.get("detail").asText()).isEqualTo("There is nothing at this address.");
    }

    @Test
    void aMethodThatARouteLacksIsRefusedWithThoseThatItHas() throws IOException, InterruptedException {
        HttpResponse<String> answer = server.send("DELETE", "/health/live", noBody());

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.headers().firstValue("Allow").orElseThrow().split(", *"))
                .containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS");
    }

    @Test
    void optionsNamesTheMethods() throws IOException, InterruptedException {
        HttpResponse<String> answer = server.send("OPTIONS", "/health/live", noBody());

        assertThat(answer.statusCode()).isBetween(200, 204);
        assertThat(answer.headers().firstValue("Allow").orElseThrow()).contains("GET");
    }

    @Test
    void aMediaTypeThatARouteCannotGiveIsNotAcceptable() throws IOException, InterruptedException {
        assertProblem(server.get("/health/live", "Accept", "image/png"), 406, "not-acceptable");
    }

    @Test
    void aMediaTypeThatARouteCannotReadIsRefused() throws IOException, InterruptedException {
        assertProblem(
                server.send("POST", "/test/names", ofString("name"), "Content-Type", "text/plain"),
                415,
                "unsupported-media-type");
    }

    @Test
    void whatIsReadIsAnswered() throws IOException, InterruptedException {
        HttpResponse<String> answer = server.send("POST", "/test/names", ofString("{\"name\":\"å\"}"), JSON);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.body()).isEqualTo("{\"name\":\"å\"}");
    }

    @Test
    void jsonThatIsNoneIsABadRequest() throws IOException, InterruptedException {
        assertProblem(server.send("POST", "/test/names", ofString("{\"name\":"), JSON), 400, "bad-request");
        assertProblem(server.send("POST", "/test/names", ofString("{} {}"), JSON), 400, "bad-request");
        assertProblem(server.send("POST", "/test/names", ofString("[1]"), JSON), 400, "bad-request");
    }

    @Test
    void anUnknownFieldIsABadRequest() throws IOException, InterruptedException {
        assertProblem(
                server.send("POST", "/test/names", ofString("{\"name\":\"a\",\"role\":\"owner\"}"), JSON),
                400,
                "bad-request");
    }

    @Test
    void aBodyWhoseLengthIsTooMuchIsRefusedUnread() throws IOException {
        String answer = server.raw("POST /test/names HTTP/1.1\r\nHost: ferry\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + (Limits.BODY_BYTES + 1) + "\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 413 ")
                .containsIgnoringCase("content-type: " + Problem.MEDIA_TYPE)
                .contains("\"status\":413", "\"code\":\"too-large\"");
    }

    @Test
    void aBodyWithoutALengthIsRefusedOnceItIsTooMuch() throws IOException, InterruptedException {
        byte[] body = ("{\"name\":\"" + "a".repeat(Limits.BODY_BYTES)).getBytes(StandardCharsets.UTF_8);

        assertProblem(
                server.send("POST", "/test/names", ofInputStream(() -> new ByteArrayInputStream(body)), JSON),
                413,
                "too-large");
    }

    @Test
    void aFaultShowsItsReferenceAndNothingElse() throws IOException, InterruptedException {
        HttpResponse<String> answer = server.get("/test/fault");

        JsonNode problem = assertProblem(answer, 500, "internal");
        assertThat(problem.get("reference").asText()).isEqualTo(TestServer.REFERENCE);
        assertThat(problem.get("detail").asText()).contains(TestServer.REFERENCE);
        assertThat(answer.body()).doesNotContain("secret", "Exception", "dev.ferry", "forged");
    }

    @Test
    void aSystemThatIsDownIsToldWithItsOwnPause() throws IOException, InterruptedException {
        HttpResponse<String> answer = server.get("/test/down");

        assertProblem(answer, 503, "unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).contains("42");
    }

    @Test
    void everyAnswerCarriesTheStandardHeaders() throws IOException, InterruptedException {
        for (String path : List.of("/health/live", "/metrics", "/nothing", "/test/fault", "/" + "a".repeat(9000))) {
            HttpResponse<String> answer = server.get(path);

            StandardHeaders.ALL.forEach((name, value) ->
                    assertThat(answer.headers().allValues(name)).as(path).containsExactly(value));
            assertThat(answer.headers().firstValue("Server")).isEmpty();
        }
    }

    @Test
    void headIsAGetWithoutABody() throws IOException, InterruptedException {
        HttpResponse<String> answer = server.send("HEAD", "/health/live", noBody());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void theTypeFollowsThePublicUrl() throws IOException, InterruptedException {
        try (TestServer other = TestServer.started(Map.of("public.url", "https://ferry.example/"))) {
            JsonNode problem = assertProblem(other.get("/nothing"), 404, "not-found");
            assertThat(problem.get("type").asText()).isEqualTo("https://ferry.example/problems/not-found");
        }
    }

    private static JsonNode assertProblem(HttpResponse<String> answer, int status, String code) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(Problem.MEDIA_TYPE);
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("code").asText()).isEqualTo(code);
        return problem;
    }
}
