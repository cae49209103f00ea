package dev.ferry.testkit.system;

import dev.ferry.testkit.socket.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Keycloak, one for all tests of a process, with realms that they make. Thread-safe. */
public final class Keycloak {
    /** For {@link SystemTests#demand}. */
    public static final String WHAT = "Keycloak in target/keycloak, or where KEYCLOAK_HOME says";

    /** The property by which a build says where it has one, for whoever set no {@code KEYCLOAK_HOME}. */
    private static final String HOME = "keycloak.home";

    private static final String UNPACKED = "target/keycloak/keycloak-26.7.3";
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final int port;

    private static final class Started {
        static final Optional<Keycloak> SERVER = home().map(Keycloak::start);
    }

    private Keycloak(int port) {
        this.port = port;
    }

    /** The one of this process, which is started when it is first asked for; nothing where there is none here. */
    public static Optional<Keycloak> running() {
        return Started.SERVER;
    }

    private static Optional<Path> home() {
        return Stream.of(System.getenv("KEYCLOAK_HOME"), System.getProperty(HOME), UNPACKED)
                .filter(Objects::nonNull)
                .limit(1)
                .map(Path::of)
                .filter(Files::isDirectory)
                .map(path -> path.toAbsolutePath().normalize())
                .findFirst();
    }

    /** The host name is fixed, so that tokens and their audience are the same through whatever stands before it. */
    private static Keycloak start(Path home) {
        int port = FreePorts.one();
        ServerProcess.start(
                home,
                Map.of(
                        "JAVA_HOME", System.getProperty("java.home"),
                        "JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1 -Xmx768m",
                        "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", "admin"),
                Pattern.compile("Listening on"),
                Duration.ofMinutes(6),
                List.of(
                        "bash",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--features=scim-api",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--hostname=http://127.0.0.1:" + port,
                        "--log-level=WARN,io.quarkus:INFO"));
        return new Keycloak(port);
    }

    /** Where it is, with a slash at the end. */
    public URI root() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** The issuer of this realm. */
    public String issuer(String realm) {
        return root() + "realms/" + realm;
    }

    /**
     * It has this realm from now on, in the place of one of the same name.
     *
     * @param representation as its Admin API takes it, in JSON
     */
    public void open(String realm, String representation) {
        send("DELETE", "admin/realms/" + realm, "");
        require(send("POST", "admin/realms", representation));
    }

    /**
     * What it answers to its administrator, who is not refused.
     *
     * @param path below {@code admin/}
     * @throws IllegalStateException when it answers anything but a 2xx
     */
    public String admin(String method, String path, String body) {
        return require(send(method, "admin/" + path, body));
    }

    private HttpResponse<String> send(String method, String path, String body) {
        return send(HttpRequest.newBuilder(root().resolve(path))
                .header("Authorization", "Bearer " + adminToken())
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private String adminToken() {
        String answer =
                require(send(HttpRequest.newBuilder(root().resolve("realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "grant_type=password&client_id=admin-cli&username=admin&password=admin"))
                        .build()));
        Matcher token = TOKEN.matcher(answer);
        if (!token.find()) {
            throw new IllegalStateException("no token for the administrator");
        }
        return token.group(1);
    }

    private static String require(HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(response.statusCode() + ": " + response.body());
        }
        return response.body();
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
