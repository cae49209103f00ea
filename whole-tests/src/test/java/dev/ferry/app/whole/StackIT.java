package dev.ferry.app.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ferry.testkit.socket.FreePorts;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.CookieStore;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The stack of {@code samples/stack/run}, as one who tries it goes through it; only where SYSTEM_TESTS demands it. */
@Tag("thorough")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StackIT {
    private static final Path RUN =
            Path.of("..", "samples", "stack", "run").toAbsolutePath().normalize();
    private static final Path LAUNCHER = Path.of("..", "app", "target", "ferry", "bin", "ferry")
            .toAbsolutePath()
            .normalize();
    private static final Pattern FORM = Pattern.compile("<form id=\"kc-form-login\"[^>]* action=\"([^\"]+)\"");
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** MailDev hangs up on whoever offers another version. */
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private @Nullable Process stack;
    private int first;

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        assumeTrue("required".equals(System.getenv("SYSTEM_TESTS")), "passed over: SYSTEM_TESTS=required demands it");
        first = FreePorts.inARow(6);
        ProcessBuilder builder = new ProcessBuilder(
                        RUN.toString(), directory.resolve("stack").toString())
                .redirectError(directory.resolve("errors").toFile());
        builder.environment().put("FERRY_STACK_PORTS", Integer.toString(first));
        builder.environment().put("FERRY_STACK_COMMAND", LAUNCHER.toString());
        builder.environment().put("FERRY_JAVA_HOME", System.getProperty("java.home"));
        Process started = builder.start();
        stack = started;
        started.getOutputStream().close();
        BufferedReader lines = started.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("Ctrl+C ends")) {
                return;
            }
        }
        throw new AssertionError(Files.readString(directory.resolve("errors")));
    }

    @AfterAll
    void end() throws InterruptedException {
        if (stack != null) {
            stack.destroy();
            assertThat(stack.waitFor(2, TimeUnit.MINUTES)).isTrue();
        }
    }

    @Test
    void anOwnerSignsInThroughKeycloakAndSeesTheAccountThatItsTenantLetMove() throws Exception {
        HttpClient browser = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .cookieHandler(new CookieManager(new CookiesOfThisMachine(), CookiePolicy.ACCEPT_ALL))
                .build();
        HttpResponse<String> page = browser.send(get(ferry("/sign-in/begin")), BodyHandlers.ofString());
        // Who has organizations asks for the name first, and for the password on another page.
        for (Matcher form = FORM.matcher(page.body()); form.find(); form = FORM.matcher(page.body())) {
            page = browser.send(
                    form(
                            URI.create(form.group(1).replace("&amp;", "&")),
                            Map.of("username", "elin@contoso.example", "password", "ferry")),
                    BodyHandlers.ofString());
        }
        assertThat(page.uri()).as(page.body()).isEqualTo(ferry("/accounts"));
        assertThat(page.body()).contains("Contoso");
        assertThat(browser.send(get(ferry("/accounts/contoso")), BodyHandlers.ofString())
                        .body())
                .contains("This account has moved", "1000001");
    }

    @Test
    void aUserWhoIsAddedArrivesInTheOldPortalAndReadsAMail() throws Exception {
        String token = token("elin@contoso.example");
        assertThat(send(json(ferry("/api/v1/accounts/contoso"), token))
                        .at("/migration/state")
                        .asText())
                .isEqualTo("completed");
        HttpResponse<String> added = HTTP.send(
                HttpRequest.newBuilder(ferry("/api/v1/accounts/contoso/users"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"email\": \"ada@contoso.example\", \"role\": \"developer\"}"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                send(json(at(2, "/accounts/contoso/scim/v2/Users?count=1000"), "portal"))
                                        .path("Resources")
                                        .findValuesAsText("userName"))
                        .contains("contoso/ada@contoso.example"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(send(get(at(4, "/email"))).findValuesAsText("address"))
                        .contains("ada@contoso.example"));
    }

    @Test
    void aTokenOfAStrangerIsRefused() throws Exception {
        HttpResponse<String> answer = HTTP.send(
                json(ferry("/api/v1/accounts/contoso"), token("hana@sakura.example")), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isIn(403, 404);
    }

    /** As a program gets one that acts for a person. */
    private String token(String address) throws Exception {
        return send(form(
                        at(1, "/realms/companies/protocol/openid-connect/token"),
                        Map.of(
                                "grant_type", "password",
                                "client_id", "ferry",
                                "client_secret", "s3cret",
                                "scope", "openid",
                                "username", address,
                                "password", "ferry")))
                .path("access_token")
                .asText();
    }

    /** As browsers take them: what is for secure connections alone is for those to this machine too. */
    private static final class CookiesOfThisMachine implements CookieStore {
        private final CookieStore kept = new CookieManager().getCookieStore();

        @Override
        public void add(URI from, HttpCookie cookie) {
            cookie.setSecure(false);
            kept.add(from, cookie);
        }

        @Override
        public List<HttpCookie> get(URI address) {
            return kept.get(address);
        }

        @Override
        public List<HttpCookie> getCookies() {
            return kept.getCookies();
        }

        @Override
        public List<URI> getURIs() {
            return kept.getURIs();
        }

        @Override
        public boolean remove(URI from, HttpCookie cookie) {
            return kept.remove(from, cookie);
        }

        @Override
        public boolean removeAll() {
            return kept.removeAll();
        }
    }

    private URI ferry(String path) {
        return at(0, path);
    }

    private URI at(int port, String path) {
        return URI.create("http://127.0.0.1:" + (first + port) + path);
    }

    private static HttpRequest get(URI address) {
        return HttpRequest.newBuilder(address).header("Accept-Language", "en").build();
    }

    private static HttpRequest json(URI address, String token) {
        return HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .build();
    }

    private static HttpRequest form(URI address, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
