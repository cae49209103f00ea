package dev.ferry.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.http.HttpFault.Kind;
import dev.ferry.plugin.SystemMeters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A server, or who stands before it, that means ill: each of its answers is a fault, and none ends the process. */
class HostileServerTest {
    private static final Call CALL = Call.get("things");
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    private static final byte[] WELL = whole("{\"said\": \"by itself\"}");

    private final Queue<byte[]> answers = new ConcurrentLinkedQueue<>();
    private final ServerSocket server = listening();
    private final SystemClient client = SystemClient.of(
            "things",
            HttpOptions.to(URI.create("http://127.0.0.1:" + server.getLocalPort() + "/"))
                    .within(Duration.ofSeconds(30)),
            Clock.systemUTC(),
            SystemMeters.NONE);

    HostileServerTest() {
        Thread.ofVirtual().start(this::serve);
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        server.close();
    }

    static Stream<Arguments> answers() throws IOException {
        return Stream.of(
                said("a body shorter than was said", HEAD + "Content-Length: 100\r\n\r\n{\"a\": 1}", Kind.BROKEN_OFF),
                said("a body longer than was said", HEAD + "Content-Length: 4\r\n\r\n{\"a\": 1}", Kind.GARBAGE),
                said("two lengths", HEAD + "Content-Length: 8\r\nContent-Length: 2\r\n\r\n{\"a\": 1}", Kind.GARBAGE),
                said("a length below nothing", HEAD + "Content-Length: -8\r\n\r\n{\"a\": 1}", Kind.GARBAGE),
                said(
                        "a part whose length is none",
                        HEAD + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}",
                        Kind.BROKEN_OFF),
                said("parts that break off", HEAD + "Transfer-Encoding: chunked\r\n\r\n8\r\n{\"a\":", Kind.BROKEN_OFF),
                said("half a body until it hangs up", HEAD + "Connection: close\r\n\r\n{\"a\": ", Kind.GARBAGE),
                said("no HTTP", "SSH-2.0-OpenSSH_9.6\r\n", Kind.GARBAGE),
                Arguments.of("lists in lists", whole("[".repeat(100_000)), Kind.GARBAGE),
                Arguments.of("lists in lists that end", whole("[".repeat(5_000) + "]".repeat(5_000)), Kind.GARBAGE),
                Arguments.of("a number of many digits", whole("{\"n\": " + "9".repeat(100_000) + "}"), Kind.GARBAGE),
                Arguments.of("one name twice", whole("{\"a\": 1, \"a\": 2}"), Kind.GARBAGE),
                Arguments.of("packed, though nobody asked for that", packed(), Kind.GARBAGE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void r9WhatMeansIllIsNoAnswer(String what, byte[] answer, Kind kind) {
        answers.add(answer);
        answers.add(WELL);

        assertThatExceptionOfType(PortUnavailable.class)
                .as(what)
                .isThrownBy(() -> client.ask(CALL))
                .satisfies(down ->
                        assertThat(HttpFault.behind(down)).map(HttpFault::kind).contains(kind));
        assertThat(client.ask(CALL).json().path("said").asText())
                .as("the answer to what is asked next")
                .isEqualTo("by itself");
    }

    @Test
    void r9WhatComesBehindAnAnswerIsNeverTakenForTheNextOne() {
        byte[] forged = whole("{\"said\": \"by somebody else\"}");
        answers.add(joined(whole("{}"), forged));
        answers.add(WELL);

        assertThat(client.ask(CALL).json().isEmpty()).isTrue();
        assertThat(client.ask(CALL).json().path("said").asText()).isEqualTo("by itself");
    }

    @Test
    void aPowerOfTenThatNobodyCanWriteOutIsReadInNoTime() {
        answers.add(whole("{\"totalResults\": 1e999999999}"));

        assertThat(client.ask(CALL).json().path("totalResults").asInt()).isEqualTo(Integer.MAX_VALUE);
    }

    private static Arguments said(String what, String answer, Kind kind) {
        return Arguments.of(what, answer.getBytes(StandardCharsets.UTF_8), kind);
    }

    private static byte[] whole(String json) {
        return (HEAD + "Content-Length: " + json.length() + "\r\n\r\n" + json).getBytes(StandardCharsets.UTF_8);
    }

    /** Some kilobytes that would be a hundred megabytes of blanks. */
    private static byte[] packed() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int megabyte = 0; megabyte < 100; megabyte++) {
                out.write(blanks);
            }
        }
        String head = HEAD + "Content-Encoding: gzip\r\nContent-Length: " + packed.size() + "\r\n\r\n";
        return joined(head.getBytes(StandardCharsets.UTF_8), packed.toByteArray());
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        List.of(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static ServerSocket listening() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Each request gets the next answer; who said all there is hangs up. */
    private void serve() {
        while (!server.isClosed()) {
            try (Socket one = server.accept()) {
                while (!server.isClosed() && isAsked(one.getInputStream())) {
                    byte[] answer = answers.remove();
                    one.getOutputStream().write(answer);
                    one.getOutputStream().flush();
                    if (!isWhole(answer)) {
                        break;
                    }
                }
            } catch (IOException _) {
                // They hung up.
            }
        }
    }

    private static boolean isWhole(byte[] answer) {
        String text = new String(answer, StandardCharsets.ISO_8859_1);
        return text.startsWith(HEAD + "Content-Length: ")
                && !text.contains("Length: 100\r\n")
                && !text.contains("Length: 4\r\n");
    }

    /** To the blank line behind a head, as no request here has a body. */
    private static boolean isAsked(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int read = in.read(); read >= 0; read = in.read()) {
            head.append((char) read);
            if (head.toString().endsWith("\r\n\r\n")) {
                return true;
            }
        }
        return false;
    }
}
