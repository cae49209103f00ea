package dev.ferry.rest.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.rest.TestServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What HTTP promises to those who keep to it. */
class ProperClientsTest {
    @RegisterExtension
    static final TestServer server = TestServer.ofTheClass();

    private static final String BAD = "POST /test/names HTTP/1.1\r\nHost: ferry\r\nContent-Type: application/json\r\n"
            + "Content-Length: 2\r\n\r\n{]";
    private static final String LAST = "GET /health/live HTTP/1.1\r\nHost: ferry\r\nConnection: close\r\n\r\n";

    /** As it is made without a word about versions, it offers HTTP/2 with the first request to a host. */
    @Test
    void javasOwnClientIsServed() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> got = client.send(
                    HttpRequest.newBuilder(server.url("/test/things/1")).build(), BodyHandlers.ofString());
            assertThat(got.statusCode()).isEqualTo(200);
            assertThat(got.headers().firstValue("Content-Type")).contains("text/plain");
            assertThat(got.body()).isEqualTo("1");
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> posted = client.send(
                    HttpRequest.newBuilder(server.url("/test/names"))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{\"name\":\"anna\"}"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(posted.statusCode()).as(posted.body()).isEqualTo(200);
            assertThat(posted.headers().firstValue("Content-Type")).contains("application/json");
            assertThat(posted.body()).isEqualTo("{\"name\":\"anna\"}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2c", "websocket", "TLS/1.3, h2c", "nonsense/7"})
    void anOfferOfAnotherProtocolIsPassedOver(String protocol) throws IOException {
        String answer = server.raw("POST /test/names HTTP/1.1\r\nHost: ferry\r\nUpgrade: " + protocol
                + "\r\nConnection: Upgrade, HTTP2-Settings, close\r\nHTTP2-Settings: AAEAAEAA\r\n"
                + "Content-Type: application/json\r\nContent-Length: 11\r\n\r\n{\"name\":\"\"}");

        assertThat(answer).startsWith("HTTP/1.1 200 ").containsIgnoringCase("content-type: application/json");
        assertThat(answer).endsWith("{\"name\":\"\"}");
    }

    /** {@code Connection} is a list: RFC 9110, 7.6.1. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Connection: close, TE\r\n",
                "Connection: TE, Close\r\n",
                "Connection: TE\r\nConnection: close\r\n"
            })
    void whoAsksForTheEndAmongOtherThingsIsGivenIt(String fields) throws IOException {
        String answers = server.raw(BAD.replace("\r\n\r\n", "\r\n" + fields + "\r\n"));

        assertThat(answers).startsWith("HTTP/1.1 400 ").containsIgnoringCase("connection: close");
    }

    @Test
    void inputThatIsWrongDoesNotEndTheConnection() throws IOException {
        String answers = server.raw(BAD + BAD + LAST);

        assertThat(answers.split("HTTP/1.1 400 ", -1)).hasSize(3);
        assertThat(answers).contains("HTTP/1.1 200 ");
        assertThat(answers.split("(?i)connection: close", -1)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/health/live", "/health/ready", "/test/fault", "/nowhere", "/[", "/openapi.json", "/test/down"})
    void everyAnswerSaysWhenItWasGiven(String path) throws IOException {
        assertThat(server.rawGet(path)).containsPattern("(?i)\r\ndate: [A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} 20");
    }

    @Test
    void emptyLinesInFrontOfARequestArePassedOver() throws IOException {
        assertThat(server.raw("\r\n\r\n" + LAST)).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ferry", "ferry:8080", "127.0.0.1:1", "[::1]:80", "", "ferry:"})
    void anyHostThatIsOneWillDo(String host) throws IOException {
        assertThat(server.raw("GET /health/live HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ");
    }
}
