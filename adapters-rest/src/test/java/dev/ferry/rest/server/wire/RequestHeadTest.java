package dev.ferry.rest.server.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.rest.server.http.Limits;
import dev.ferry.rest.server.problem.ProblemCode;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.memory.MemoryManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestHeadTest {

    @Test
    void whatIsWellIsWellHoweverMuchOfItHasCome() {
        String head = "POST /a?b=c HTTP/1.1\r\nHost: ferry:80\r\nX-Empty:\r\nX-Tab:\ta\u00e5 b\nA:b\r\n\r\nbody\0\r(";

        for (int come = 0; come <= head.length(); come++) {
            assertThat(fault(head.substring(0, come))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /\r\n",
                "GET  / HTTP/1.1\r\n",
                "GET / HTTP/1.1 \r\n",
                "GET / HTTP/11\r\n",
                "GET / http/1.1\r\n",
                "GET /a b HTTP/1.1\r\n",
                "G(T / HTTP/1.1\r\n",
                "GET /\u00e5 HTTP/1.1\r\n",
                "GET /\0 HTTP/1.1\r\n",
                "\r\n"
            })
    void aRequestLineThatIsNoneIsRefusedAsSoonAsItIsThere(String line) {
        assertThat(fault(line.substring(0, line.length() - 1))).isEmpty();
        assertThat(fault(line)).contains(ProblemCode.BAD_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no colon",
                ": no name",
                "f(o: 1",
                "fo : 1",
                " folded: 1",
                "\tfolded",
                "a: b\rc: d",
                "a: b\r",
                "a: \0",
                "a: \u007f",
                "a\0: b",
                "\u00e5: b"
            })
    void aFieldThatIsNoneIsRefusedAsSoonAsItIsThere(String field) {
        String before = "GET / HTTP/1.1\r\nHost: ferry\r\n" + field;

        assertThat(fault(before)).isEmpty();
        assertThat(fault(before + "\r\n")).contains(ProblemCode.BAD_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n",
                "transfer-encoding: chunked\r\nA: b\r\nCONTENT-LENGTH: 3\r\n"
            })
    void aBodyIsToldByItsLengthOrByAnEnd(String fields) {
        assertThat(fault("POST / HTTP/1.1\r\n" + fields)).isEmpty();
        assertThat(fault("POST / HTTP/1.1\r\n" + fields + "\r\n")).contains(ProblemCode.BAD_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/2.0", "HTTP/0.9", "HTTP/1.2", "HTTP/7.3"})
    void anotherVersionIsToldApart(String version) {
        assertThat(fault("PRI * " + version + "\r\n")).contains(ProblemCode.HTTP_VERSION_NOT_SUPPORTED);
    }

    @Test
    void whatIsTooLongIsToldByWhatItIs() {
        String much = "a".repeat(Limits.HEADER_BYTES);

        assertThat(fault("GET /" + much)).contains(ProblemCode.URI_TOO_LONG);
        assertThat(fault("GET / HTTP/1.1\r\nX: " + much)).contains(ProblemCode.HEADERS_TOO_LARGE);
        assertThat(fault("GET / HTTP/1.1\r\n" + "a: b\r\n".repeat(Limits.HEADER_FIELDS)))
                .isEmpty();
        assertThat(fault("GET / HTTP/1.1\r\n" + "a: b\r\n".repeat(Limits.HEADER_FIELDS + 1)))
                .contains(ProblemCode.HEADERS_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost: ferry\r\n\r\n",
                "POST / HTTP/1.1\nContent-Length: 1\nTransfer-Encoding: chunked\n\n",
                "GET / HTTP/1.1\r\nfo : 1\r\n\r\n",
                "GET / HTTP/1.1\r\na: b\rc: d\r\n\r\n",
                "GET / HTTP/2.0\r\n\r\n"
            })
    void inWhateverPiecesItComesItIsFoundTheSame(String head) {
        for (int piece = 1; piece <= head.length(); piece++) {
            RequestHead inPieces = new RequestHead();
            Optional<ProblemCode> found = Optional.empty();
            for (int come = piece; found.isEmpty() && come < head.length() + piece; come += piece) {
                found = inPieces.fault(buffer(head.substring(0, Math.min(come, head.length()))));
            }
            assertThat(found).as("in pieces of %s", piece).isEqualTo(fault(head));
        }
    }

    /** A head of 16 KB that came byte by byte was read 130 million times. */
    @Test
    void noByteIsLookedAtAgainWhenAnotherHasCome() {
        String head = "GET / HTTP/1.1\r\nX: " + "a".repeat(Limits.HEADER_BYTES / 2);
        AtomicInteger looks = new AtomicInteger();
        RequestHead inPieces = new RequestHead();
        for (int come = 1; come <= head.length(); come++) {
            assertThat(inPieces.fault(counting(buffer(head.substring(0, come)), looks)))
                    .isEmpty();
        }

        assertThat(looks).hasValueLessThan(5 * head.length());
    }

    private static Buffer counting(Buffer buffer, AtomicInteger looks) {
        return (Buffer) Proxy.newProxyInstance(
                RequestHeadTest.class.getClassLoader(), new Class<?>[] {Buffer.class}, (_, method, arguments) -> {
                    if (method.getName().equals("get")) {
                        looks.incrementAndGet();
                    }
                    return method.invoke(buffer, arguments);
                });
    }

    private static Optional<ProblemCode> fault(String come) {
        return new RequestHead().fault(buffer(come));
    }

    private static Buffer buffer(String come) {
        return Buffers.wrap(MemoryManager.DEFAULT_MEMORY_MANAGER, come.getBytes(StandardCharsets.ISO_8859_1));
    }
}
