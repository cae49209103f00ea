package dev.ferry.rest;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ferry.rest.server.problem.Problem;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Somebody who speaks to the API, signed in or not. */
public record Person(TestServer server, Optional<String> token) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public static Person nobody(TestServer server) {
        return new Person(server, Optional.empty());
    }

    public static Person withToken(TestServer server, String token) {
        return new Person(server, Optional.of(token));
    }

    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, noBody(), headers);
    }

    public HttpResponse<String> put(String path, String json, String... headers)
            throws IOException, InterruptedException {
        return send("PUT", path, ofString(json), headers);
    }

    public HttpResponse<String> post(String path, String json, String... headers)
            throws IOException, InterruptedException {
        return send("POST", path, ofString(json), headers);
    }

    public HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        return sendAs("application/json", method, path, body, headers);
    }

    public HttpResponse<String> sendAs(String type, String method, String path, BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Content-Type", type));
        token.ifPresent(known -> all.addAll(List.of("Authorization", "Bearer " + known)));
        return server.send(method, "/api/v1" + path, body, all.toArray(String[]::new));
    }

    /** The body of an answer with this status. */
    public static JsonNode body(HttpResponse<String> answer, int status) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }

    /** The problem that an answer is. */
    public static JsonNode problem(HttpResponse<String> answer, int status, String code) throws IOException {
        JsonNode problem = body(answer, status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(Problem.MEDIA_TYPE);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("code").asText()).as(answer.body()).isEqualTo(code);
        assertThat(problem.get("title").asText()).isNotBlank();
        assertThat(problem.get("detail").asText()).isNotBlank();
        if (status == 422) {
            assertThat(problem.path("errors")).as(answer.body()).isNotEmpty();
        }
        problem.path("errors").forEach(error -> {
            assertThat(error.get("pointer").asText()).as(answer.body()).matches("#(/.+)?");
            assertThat(error.get("detail").asText()).as(answer.body()).isNotBlank();
        });
        return problem;
    }
}
