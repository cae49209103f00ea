package dev.ferry.app.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A code by SMTP, out of the queue of {@code ferry serve}: what was tried in vain comes as the same mail. */
@Tag("landing")
class MailBySmtpIT {
    private static final Pattern CODE = Pattern.compile("(?m)^ {4}([0-9]{6})$");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?m)^Message-ID: (.*)$");
    private static final Duration SOON = Duration.ofMinutes(2);

    @TempDir
    private Path directory;

    @Test
    void aCodeOfWhichNobodyKnowsWhetherItArrivedIsSentAgainAsItWasByTheNextProcess() throws Exception {
        try (DyingServer server = new DyingServer()) {
            Ferry ferry = new H2Storage()
                    .ferry(directory.resolve("home"))
                    .with(Map.of(
                            "FERRY_MAIL", "smtp",
                            "FERRY_MAIL_LEASE", "PT2S",
                            "FERRY_SMTP_HOST", "127.0.0.1",
                            "FERRY_SMTP_PORT", Integer.toString(server.port()),
                            "FERRY_SMTP_TLS", "none",
                            "FERRY_SMTP_FROM", "Ferry <ferry@contoso.example>",
                            "FERRY_PUBLIC_URL", "https://ferry.contoso.example"));
            Process first = ferry.start("serve", "--port", "0");
            try {
                askForCode(printedBy(first));
                await().atMost(SOON).until(() -> server.heard().size() == 1);
            } finally {
                first.destroyForcibly().waitFor();
            }
            Process second = ferry.start("serve", "--port", "0");
            try {
                await().atMost(SOON).until(() -> server.heard().size() == 2);
            } finally {
                second.destroy();
            }
            assertThat(second.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(server.heard())
                    .extracting(mail -> found(CODE, mail))
                    .containsOnly(found(CODE, server.heard().getFirst()));
            assertThat(server.heard())
                    .extracting(mail -> found(MESSAGE_ID, mail))
                    .containsOnly(found(MESSAGE_ID, server.heard().getFirst()));
            assertThat(ferry.run("mail", "status").output()).contains("0");
            assertThat(ferry.run("doctor").output()).contains("smtp", "127.0.0.1:" + server.port() + " answers");
        }
    }

    private static String found(Pattern pattern, String mail) {
        return pattern.matcher(mail)
                .results()
                .map(one -> one.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static void askForCode(URI address) throws IOException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v1/sign-in"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"email\": \"anna@contoso.example\"}"))
                    .build();
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(202);
        }
    }

    private static URI printedBy(Process serving) throws IOException {
        BufferedReader lines = serving.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int at = line.indexOf("http://");
            if (at >= 0) {
                return URI.create(line.substring(at).split("\\s", 2)[0]);
            }
        }
        throw new AssertionError("serve ended without an address");
    }

    /** Takes mails, and at the end of the first hangs up without a word. */
    private static final class DyingServer implements AutoCloseable {
        private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final List<String> heard = new CopyOnWriteArrayList<>();

        DyingServer() throws IOException {
            Thread.ofVirtual().start(this::welcome);
        }

        int port() {
            return door.getLocalPort();
        }

        List<String> heard() {
            return heard;
        }

        private void welcome() {
            while (!door.isClosed()) {
                try {
                    Socket client = door.accept();
                    Thread.ofVirtual().start(() -> serve(client));
                } catch (IOException _) {
                    // The door was closed.
                }
            }
        }

        private void serve(Socket client) {
            try (client) {
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                say(client, "220 mail.example");
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    if (!line.equals("DATA")) {
                        say(client, "250 fine");
                        continue;
                    }
                    say(client, "354 go on");
                    StringBuilder mail = new StringBuilder();
                    for (String one = in.readLine(); one != null && !one.equals("."); one = in.readLine()) {
                        mail.append(one).append('\n');
                    }
                    heard.add(mail.toString());
                    if (heard.size() == 1) {
                        return;
                    }
                    say(client, "250 taken");
                }
            } catch (IOException _) {
                // Whoever it was has gone.
            }
        }

        private static void say(Socket client, String line) throws IOException {
            OutputStream out = client.getOutputStream();
            out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        @Override
        public void close() throws IOException {
            door.close();
        }
    }
}
