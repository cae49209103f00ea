package dev.ferry.portals.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ferry.testkit.http.StubCertificate;
import dev.ferry.testkit.socket.FreePorts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A Postfix of its own in a directory, which ends with the test: it demands STARTTLS, takes addresses in any script,
 * and keeps what it is given in one place, whoever it is for. At another port it is for those alone who sign in. Its
 * parts run as users of their own, so it is started by root alone.
 */
final class Postfix implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/sbin/postfix");
    private static final Path ACCOUNTS = Path.of("/usr/sbin/saslpasswd2");
    /** Who may sign in. */
    static final SmtpOptions.Account ACCOUNT = new SmtpOptions.Account("ferry", "canary-password");

    private static final Duration SOON = Duration.ofSeconds(60);

    private final Path directory;
    private final int port;
    private final int submission;
    private final Process process;

    private Postfix(Path directory, int port, int submission, Process process) {
        this.directory = directory;
        this.port = port;
        this.submission = submission;
        this.process = process;
    }

    /** Whether it can be started here. */
    static boolean isHere() {
        return Files.isExecutable(PROGRAM)
                && Files.isExecutable(ACCOUNTS)
                && "root".equals(System.getProperty("user.name"));
    }

    /** Starts one that shows this certificate. */
    static Postfix in(Path directory, StubCertificate certificate) {
        try {
            int port = FreePorts.inARow(2);
            int submission = port + 1;
            for (String part : List.of("conf/sasl", "queue", "data", "boxes")) {
                Files.createDirectories(directory.resolve(part));
            }
            certificate.write(directory.resolve("mail.key"), directory.resolve("mail.crt"));
            Files.writeString(directory.resolve("conf/refused"), "");
            Map<String, Object> places = Map.of("DIRECTORY", directory, "PORT", port, "SUBMISSION", submission);
            write("main.cf", directory.resolve("conf/main.cf"), places);
            write("master.cf", directory.resolve("conf/master.cf"), places);
            write("sasl-smtpd.conf", directory.resolve("conf/sasl/smtpd.conf"), places);
            mayBeSignedIn(directory.resolve("data/accounts"));
            run("chown", "-R", "postfix", directory.resolve("data").toString());
            run("chown", "nobody", directory.resolve("boxes").toString());
            run("chmod", "-R", "a+rX", directory.toString());
            Process process = new ProcessBuilder(
                            PROGRAM.toString(), "-c", directory.resolve("conf").toString(), "start-fg")
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("output").toFile())
                    .start();
            Postfix started = new Postfix(directory, port, submission, process);
            await().atMost(SOON).until(started::listens);
            return started;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(String name, Path file, Map<String, Object> places) throws IOException {
        try (InputStream template = Objects.requireNonNull(Postfix.class.getResourceAsStream("postfix-" + name))) {
            String text = new String(template.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, Object> place : places.entrySet()) {
                text = text.replace('@' + place.getKey() + '@', place.getValue().toString());
            }
            Files.writeString(file, text);
        }
    }

    private static void mayBeSignedIn(Path accounts) throws IOException {
        Path password = Files.writeString(accounts.resolveSibling("password"), ACCOUNT.password());
        run(
                ProcessBuilder.Redirect.from(password.toFile()),
                ACCOUNTS.toString(),
                "-p",
                "-c",
                "-f",
                accounts.toString(),
                "-u",
                "mail.example",
                ACCOUNT.user());
    }

    private static void run(String... command) throws IOException {
        run(ProcessBuilder.Redirect.PIPE, command);
    }

    private static void run(ProcessBuilder.Redirect in, String... command) throws IOException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectInput(in)
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor())
                    .as("%s: %s", String.join(" ", command), said)
                    .isZero();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private boolean listens() {
        try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    int port() {
        return port;
    }

    /** Where nobody is listened to but {@link #ACCOUNT}. */
    int submission() {
        return submission;
    }

    /** Never takes a mail to this address again. */
    void refuse(String address, String why) throws IOException {
        Files.writeString(
                directory.resolve("conf/refused"), "/^" + address.replace(".", "\\.") + "$/ 550 5.1.1 " + why + "\n");
    }

    /** Forgets what it was told, and what it was given. */
    void forget() throws IOException {
        Files.writeString(directory.resolve("conf/refused"), "");
        delivered();
        run("find", directory.resolve("boxes").toString(), "-mindepth", "1", "-delete");
    }

    /** The files of all mails, once none is on its way any more; each tells its recipient as {@code X-Original-To}. */
    List<Path> delivered() throws IOException {
        await().atMost(SOON).until(() -> onTheWay() == 0);
        try (Stream<Path> files = Files.walk(directory.resolve("boxes"))) {
            return files.filter(
                            file -> Files.isRegularFile(file) && file.toString().contains("/new/"))
                    .toList();
        }
    }

    private long onTheWay() throws IOException {
        long count = 0;
        for (String queue : List.of("incoming", "active", "deferred", "maildrop")) {
            try (Stream<Path> files = Files.walk(directory.resolve("queue").resolve(queue))) {
                count += files.filter(Files::isRegularFile).count();
            } catch (java.nio.file.NoSuchFileException | UncheckedIOException _) {
                count++; // it moves from one to the other
            }
        }
        return count;
    }

    @Override
    public void close() {
        try {
            run(PROGRAM.toString(), "-c", directory.resolve("conf").toString(), "stop");
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }
}
