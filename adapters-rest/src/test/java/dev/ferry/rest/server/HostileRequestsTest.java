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
                "/\u202elive",
                "/health/live#a",
                "/health/live;a=b",
                "/;a"
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
    void aTargetThatIsLongerThanAHeadIsRefusedBeforeItEnds() throws IOException {
        String answer = server.raw("GET /" + "a".repeat(Limits.HEADER_BYTES));

        assertThat(answer).startsWith("HTTP/1.1 414 ");
        assertIsProblem(answer);
    }

    @Test
    void headerFieldsThatAreTooLongAreRefused() throws IOException {
        String answer = server.raw("GET /health/live HTTP/1.1\r\nHost: ferry\r\nX: " + "a".repeat(Limits.HEADER_BYTES));

        assertThat(answer).startsWith("HTTP/1.1 431 ");
        assertIsProblem(answer);
    }

    @Test
    void tooManyHeaderFieldsAreRefused() throws IOException {
        String answer = server.raw(
                "GET /health/live HTTP/1.1\r\nHost: ferry\r\n" + "X: a\r\n".repeat(Limits.HEADER_FIELDS + 1) + "\r\n");

        assertThat(answer).startsWith("HTTP/1.1 431 ");
        assertIsProblem(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a b", "ferry:x", "[", "fe<rry>", "@", "ferry:99999999999", "ferry:65536", "a,b c", "http://a"})
    void aHostThatIsNoneIsRefused(String host) throws IOException {
        String answer = server.raw("GET /test/base HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertIsProblem(answer);
    }

    /** The server answers without waiting for more: none of them closes, or sends on. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /health/live\r\n",
                "GET  /health/live HTTP/1.1\r\n",
                "GET /health/live HTTP/1.1\r\nHost: ferry\r\nno colon\r\n",
                "GET /health/live HTTP/1.1\r\nHost: ferry\r\nf(o: 1\r\n",
                "GET /health/live HTTP/1.1\r\nHost: ferry\r\nfo : 1\r\n",
                "GET /health/live HTTP/1.1\r\nHost: ferry\r\na: b\r\n c\r\n",
                "GET /health/live HTTP/1.1\r\nHost: ferry\r\na: b\rc\r\n",
                "GET /health/live HTTP/1.1\r\nHost: ferry\r\na: \0\r\n",
                "GET /health/live HTTP/1.1\r\nHost: ferry\r\nHost: ferry\r\n\r\n",
                "GET /health/live HTTP/1.1\r\nHost: ferry\r\nHost: other\r\n\r\n"
            })
    void aHeadThatIsNotToTheLetterIsRefused(String head) throws IOException {
        String answer = server.raw(head);

        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertIsProblem(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 2",
                "Content-Type: application/json",
                "Authorization: Bearer a",
                "Idempotency-Key: a",
                "Expect: 100-continue",
                "Transfer-Encoding: chunked",
                "User-Agent: a",
                "Origin: null",
                "Cookie: a=b"
            })
    void aFieldOfOneValueIsSentOnce(String field) throws IOException {
        String once = field + "\r\n";
        String answer = server.raw("POST /test/names HTTP/1.1\r\nHost: ferry\r\n" + once + once + "\r\n{}");

        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertIsProblem(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 3\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nContent-Length: 3",
                "Transfer-Encoding: gzip, chunked",
                "Transfer-Encoding: chunkedx"
            })
    void aBodyOfWhichNobodyKnowsTheEndIsRefused(String framing) throws IOException {
        String answer = server.raw("POST /test/names HTTP/1.1\r\nHost: ferry\r\n" + framing + "\r\n\r\n0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertIsProblem(answer);
    }

    @Test
    void anExpectationThatNobodyKnowsIsNotMet() throws IOException {
        String answer = server.raw("GET /health/live HTTP/1.1\r\nHost: ferry\r\nExpect: wonders\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 417 ");
        assertIsProblem(answer);
    }

    @Test
    void aPackedBodyIsRefusedWithWhatIsTaken() throws IOException {
        String answer = server.raw("POST /test/names HTTP/1.1\r\nHost: ferry\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}");

        assertThat(answer).startsWith("HTTP/1.1 415 ").containsIgnoringCase("accept-encoding: identity");
        assertIsProblem(answer);
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

    @ParameterizedTest
    @ValueSource(strings = {"7.3", "2.0", "0.9"})
    void anotherVersionOfHttpIsRefused(String version) throws IOException {
        String answer = server.raw("GET /health/live HTTP/" + version + "\r\nHost: ferry\r\n\r\n");

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
