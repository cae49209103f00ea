package dev.ferry.rest.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.rest.TestServer;
import dev.ferry.rest.server.http.Limits;
import dev.ferry.rest.server.problem.Problem;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no proper client sends. The server answers a problem, and the next request as if nothing had been. */
class HostileRequestsTest {
    @RegisterExtension
    static final TestServer server = TestServer.ofTheClass();

    @AfterEach
    void theNextRequestIsAnswered() throws IOException {
        assertThat(server.rawGet("/health/live")).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../etc/passwd",
                "/health/../../etc/passwd",
                "/health%2flive",
                "/health%2Flive",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/health/live%00",
                "/health/live%0d%0aSet-Cookie:%20a=b",
                "//ferry.example/health",
                "/health\\live",
                "/%zz",
                "/health/live/%",
                "/<script>",
                "/[",
                "/?q=%zz",
                "/?q=<script>",
                "*",
                "health/live",
                "/sm\u00f6rg\u00e5s",
                "/\u202elive"
            })
    void aPathThatLeadsNowhereIsAProblem(String path) throws IOException {
        String answer = server.rawGet(path);

        assertThat(answer).containsPattern("\\AHTTP/1.1 40[04] ");
        assertIsProblem(answer);
        assertThat(answer).doesNotContain("Set-Cookie", "<script>", "root:");
    }

    @Test
    void aTargetThatIsTooLongIsRefused() throws IOException {
        String answer = server.rawGet("/" + "a".repeat(Limits.TARGET_BYTES));

        assertThat(answer).startsWith("HTTP/1.1 414 ");
        assertIsProblem(answer);
    }

    @Test
    void headerFieldsThatAreTooLongAreRefused() throws IOException {
        String answer = server.raw("GET /health/live HTTP/1.1\r\nHost: ferry\r\nX: " + "a".repeat(Limits.HEADER_BYTES));

        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertIsProblem(answer);
    }

    @Test
    void tooManyHeaderFieldsAreRefused() throws IOException {
        String answer = server.raw(
                "GET /health/live HTTP/1.1\r\nHost: ferry\r\n" + "X: a\r\n".repeat(Limits.HEADER_FIELDS + 1) + "\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertIsProblem(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "ferry:x", "[", "fe<rry>", "", "@", "ferry:99999999999"})
    void whatTheHostIsCalledDoesNotMatterToAnybody(String host) throws IOException {
        String answer = server.raw("GET /test/base HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).containsPattern("\\AHTTP/1.1 (200|400) ").doesNotContain("500");
        if (answer.startsWith("HTTP/1.1 200")) {
            assertThat(answer).endsWith(server.url("/test/base").toString());
        }
    }

    @Test
    void aUrlIsNeverMadeOfTheHost() throws IOException {
        String evil = "evil.example";
        String answer = server.raw("GET /test/base HTTP/1.1\r\nHost: " + evil + "\r\nX-Forwarded-Host: " + evil
                + "\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 200 ")
                .endsWith(server.url("/test/base").toString());
    }

    @Test
    void aRequestWithoutAHostIsRefused() throws IOException {
        String answer = server.raw("GET /health/live HTTP/1.1\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertIsProblem(answer);
    }

    @Test
    void anotherVersionOfHttpIsRefused() throws IOException {
        String answer = server.raw("GET /health/live HTTP/7.3\r\nHost: ferry\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 505 ");
        assertIsProblem(answer);
    }

    @Test
    void twoLengthsAreRefused() throws IOException {
        String answer = server.raw(
                "POST /test/names HTTP/1.1\r\nHost: ferry\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd");

        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertIsProblem(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1e3", "99999999999999999999", "0x10", "3, 3"})
    void aLengthThatIsNoneIsRefused(String length) throws IOException {
        String answer = server.raw(post(length) + "Connection: close\r\n\r\nabc");

        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertIsProblem(answer);
    }

    @Test
    void anEndlessLengthIsRefusedUnread() throws IOException {
        String answer = server.raw(post("9000000000000000") + "\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413 ");
        assertIsProblem(answer);
    }

    private static String post(String length) {
        String type = "application/json";
        return "POST /test/names HTTP/1.1\r\nHost: ferry\r\nContent-Type: " + type + "\r\nContent-Length: " + length
                + "\r\n";
    }

    @Test
    void tracingIsNotAllowed() throws IOException {
        String answer =
                server.raw("TRACE /health/live HTTP/1.1\r\nHost: ferry\r\nCookie: secret\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 405 ").doesNotContain("secret");
        assertIsProblem(answer);
    }

    @Test
    void anUnknownMethodIsNotAllowed() throws IOException {
        String answer = server.raw("BREW /health/live HTTP/1.1\r\nHost: ferry\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 405 ");
        assertIsProblem(answer);
    }

    private static void assertIsProblem(String answer) {
        assertThat(answer)
                .containsIgnoringCase("content-type: " + Problem.MEDIA_TYPE)
                .containsIgnoringCase("x-content-type-options: nosniff")
                .contains("\"type\":\"http://127.0.0.1:", "\"code\":");
    }
}
