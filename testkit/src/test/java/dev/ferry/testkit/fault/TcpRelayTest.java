package dev.ferry.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TcpRelayTest {
    private static final String ANSWER = "a whole answer";

    private final ServerSocket server = listening();
    private final TcpRelay relay = TcpRelay.before((InetSocketAddress) server.getLocalSocketAddress());

    TcpRelayTest() {
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try (Socket asked = server.accept()) {
                    while (asked.getInputStream().read(new byte[100]) >= 0) {
                        asked.getOutputStream().write(ANSWER.getBytes(StandardCharsets.US_ASCII));
                    }
                } catch (IOException _) {
                    // Closed, or cut off.
                }
            }
        });
    }

    private static ServerSocket listening() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    @AfterEach
    void close() throws IOException {
        relay.close();
        server.close();
    }

    /** What it says until it hangs up, or until this becomes too long. */
    private String asked() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), relay.port())) {
            socket.setSoTimeout(1_000);
            OutputStream out = socket.getOutputStream();
            out.write("a question".getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            byte[] told = new byte[100];
            int length = socket.getInputStream().readNBytes(told, 0, told.length);
            return new String(Arrays.copyOf(told, length), StandardCharsets.US_ASCII);
        }
    }

    @Test
    void whileItIsWellTheServerAnswers() throws IOException {
        assertThat(asked()).isEqualTo(ANSWER);
        assertThat(asked()).isEqualTo(ANSWER);
    }

    @Test
    void itRefuses() {
        relay.fail(FaultKind.REFUSES);
        assertThatExceptionOfType(SocketException.class).isThrownBy(this::asked);
    }

    @Test
    void itIsSilent() {
        relay.fail(FaultKind.TIMES_OUT);
        assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(this::asked);
    }

    @Test
    void itDripsSoThatEachByteComesSoonAndTheWholeDoesNot() throws IOException {
        relay.fail(FaultKind.TRICKLES);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), relay.port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write('?');
            assertThat(socket.getInputStream().readNBytes(2))
                    .isEqualTo(ANSWER.substring(0, 2).getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().available()).isLessThan(ANSWER.length() - 2);
        }
    }

    @Test
    void itBreaksOff() throws IOException {
        relay.fail(FaultKind.ANSWERS_HALF);
        String told;
        try {
            told = asked();
        } catch (SocketException reset) {
            told = "";
        }
        assertThat(told.length()).isLessThan(ANSWER.length());
    }

    @Test
    void itSaysWhatItWasTold() throws IOException {
        relay.saying(FaultKind.ASKS_TO_WAIT, "421 later\r\n").fail(FaultKind.ASKS_TO_WAIT);
        assertThat(asked()).isEqualTo("421 later\r\n");
        relay.fail(FaultKind.ANSWERS_GARBAGE);
        assertThat(asked()).isNotEmpty().isNotEqualTo(ANSWER);
    }

    @ParameterizedTest
    @EnumSource(names = {"ASKS_TO_WAIT", "KNOWS_ME_NOT", "FORBIDS_ME"})
    void whatNeedsWordsIsRefusedWithoutThem(FaultKind kind) throws IOException {
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> relay.fail(kind));
        assertThat(asked()).isEqualTo(ANSWER);
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSES", "TIMES_OUT", "ANSWERS_HALF", "ANSWERS_GARBAGE", "TRICKLES"})
    void itComesBackAndWhoKeptAConnectionMeetsTheFaultToo(FaultKind kind) throws IOException {
        try (Socket kept = new Socket(InetAddress.getLoopbackAddress(), relay.port())) {
            kept.getOutputStream().write('?');
            assertThat(kept.getInputStream().readNBytes(ANSWER.length())).hasSize(ANSWER.length());
            relay.fail(kind);
            kept.setSoTimeout(5_000);
            assertThatExceptionOfType(SocketException.class).isThrownBy(() -> {
                while (true) {
                    kept.getOutputStream().write('?');
                    kept.getOutputStream().flush();
                }
            });
        }
        relay.comeBack();
        assertThat(asked()).isEqualTo(ANSWER);
    }
}
