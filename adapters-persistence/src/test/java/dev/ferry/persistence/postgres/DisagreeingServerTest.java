package dev.ferry.persistence.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ferry.domain.operation.Hindered;
import dev.ferry.domain.operation.Hindrance;
import dev.ferry.domain.operation.Hindrance.Away;
import dev.ferry.domain.operation.Hindrance.DatabaseAway;
import dev.ferry.domain.operation.Hindrance.DatabasePassword;
import dev.ferry.domain.operation.Hindrance.DatabaseSignIn;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What it is told as when the driver turns away what a server answers to its first message. */
class DisagreeingServerTest {
    /** The server does not encrypt. */
    private static final byte[] PLAIN = {'N'};
    /** It encrypts. */
    private static final byte[] ENCRYPTED = {'S'};
    /** It turns down whatever the other end encrypts by: TLS's fatal alert of a handshake that failed. */
    private static final byte[] NOT_THIS_WAY = {21, 3, 3, 0, 2, 2, 40};
    /** It wants Kerberos V5, which no driver knows any more. */
    private static final byte[] KERBEROS = {'R', 0, 0, 0, 8, 0, 0, 0, 2};
    /** It wants a password in the clear. */
    private static final byte[] PASSWORD = {'R', 0, 0, 0, 8, 0, 0, 0, 3};

    private static final int MOST = 1 << 16;

    private ServerSocket listening;

    @TempDir
    private Path home;

    @BeforeEach
    void listen() throws IOException {
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        listening.close();
    }

    /** Each that connects gets one of these for each thing that it says, and then nothing. */
    private void answer(byte[]... answers) {
        Thread.startVirtualThread(() -> {
            while (!listening.isClosed()) {
                try (Socket socket = listening.accept()) {
                    InputStream in = socket.getInputStream();
                    for (byte[] answer : answers) {
                        if (in.read(new byte[MOST]) > 0) {
                            socket.getOutputStream().write(answer);
                        }
                    }
                    in.readAllBytes();
                } catch (IOException _) {
                    // The driver has gone.
                }
            }
        });
    }

    private String where() {
        return "127.0.0.1:" + listening.getLocalPort() + "/ferry";
    }

    private Optional<Hindrance> whileOpening(String sslMode) {
        PostgresOptions options = new PostgresOptions(
                home,
                PostgresUrl.parse("jdbc:postgresql://" + where() + "?sslmode=" + sslMode),
                Optional.of("ferry"),
                Optional.empty(),
                1,
                Duration.ofSeconds(1));
        return Hindered.behind(catchThrowable(() -> new PostgresOpening(options).open()));
    }

    @Test
    void aServerThatDoesNotEncrypt() {
        answer(PLAIN);

        assertThat(whileOpening("require")).contains(new DatabaseAway(where(), Away.ENCRYPTION));
    }

    @Test
    void aServerThatEncryptsAnotherWay() {
        answer(ENCRYPTED, NOT_THIS_WAY);

        assertThat(whileOpening("require")).contains(new DatabaseAway(where(), Away.ENCRYPTION));
    }

    @Test
    void aServerThatWantsWhatTheDriverDoesNotKnow() {
        answer(KERBEROS);

        assertThat(whileOpening("disable")).contains(new DatabaseSignIn(where(), "ferry"));
    }

    @Test
    void aServerThatWantsAPassword() {
        answer(PASSWORD);

        assertThat(whileOpening("disable")).contains(new DatabasePassword(where(), "ferry"));
    }
}
