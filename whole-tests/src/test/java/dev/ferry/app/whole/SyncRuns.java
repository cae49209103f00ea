package dev.ferry.app.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Owners manage users over HTTP while the servers that deliver to the legacy portal are killed: nothing that was
 * answered is lost, and in the end both sides agree (R16). Real processes, real kills; {@code .ci/long} has them by the
 * hundred.
 */
abstract class SyncRuns {
    private static final int KILLS = Integer.getInteger("ferry.kills", 3);
    private static final int ACCOUNTS = 5;
    private static final int CHANGES = 15;
    private static final Duration LONG = Duration.ofMinutes(3);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    private Path directory;

    private final List<Process> serving = new ArrayList<>();
    private final Map<String, Map<String, String>> expected = new TreeMap<>();
    private final Random random = new Random(20190831);

    /** A storage that holds nothing. */
    abstract Storage storage();

    /**
     * Ferry on this home, set up for the legacy portal that is delivered to: the embedded one where nobody says
     * otherwise.
     */
    Ferry ferry(Path home) throws Exception {
        return storage().ferry(home).with(Map.of("FERRY_SYNC_LEASE", "PT15S"));
    }

    @AfterEach
    void nothingIsLeftRunning() {
        serving.forEach(process -> process.destroyForcibly().onExit().join());
    }

    @Test
    void r16NoChangeIsLostThoughTheServerIsKilledTimeAndAgain() throws Exception {
        Ferry ferry = moved(ferry(directory.resolve("home")));
        Map<String, String> tokens = tokens(ferry);
        for (int kill = 0; kill < KILLS; kill++) {
            URI server = serve(ferry);
            for (int change = 0; change < CHANGES; change++) {
                changeSomebody(server, tokens);
            }
            serving.removeLast().destroyForcibly().onExit().join();
        }

        assertBothSidesAgree(ferry);
    }

    /** Moves accounts with an owner and a contributor each. */
    final Ferry moved(Ferry ferry) throws IOException {
        Path export = Files.createDirectories(directory.resolve("export"));
        StringBuilder accounts = new StringBuilder("publisher_id,display_name,mpn_id\n");
        StringBuilder users = new StringBuilder("publisher_id,email,legacy_role,kind\n");
        StringBuilder tenants = new StringBuilder("tenant_id,display_name,domains\n");
        StringBuilder memberships = new StringBuilder("mpn_id,tenant_id,standing\n");
        names().forEach(name -> {
            int number = Integer.parseInt(name.substring(1));
            String tenant = "00000000-0000-4000-8000-00000000000" + number;
            accounts.append("%s,Account %s,100%d%n".formatted(name, name, number));
            users.append("%s,%s,owner,work%n".formatted(name, owner(name)));
            users.append("%1$s,dev@%1$s.example,contributor,work%n".formatted(name));
            tenants.append("%s,Tenant %s,%s.example%n".formatted(tenant, name, name));
            memberships.append("100%d,%s,active%n".formatted(number, tenant));
            expected.put(name, new TreeMap<>(Map.of(owner(name), "owner", "dev@" + name + ".example", "contributor")));
        });
        Files.writeString(export.resolve("accounts.csv"), accounts);
        Files.writeString(export.resolve("users.csv"), users);
        Files.writeString(export.resolve("tenants.csv"), tenants);
        Files.writeString(export.resolve("memberships.csv"), memberships);
        JsonNode result = ferry.run("migrate", export.toString(), "-o", "json").json();
        assertThat(result.get("migrated").asInt()).isEqualTo(ACCOUNTS);
        return ferry;
    }

    /** Tokens of the owners, by account. */
    final Map<String, String> tokens(Ferry ferry) {
        Map<String, String> tokens = new HashMap<>();
        names().forEach(name -> tokens.put(
                name,
                ferry.withoutProcesses()
                        .run("token", "--email", owner(name))
                        .output()
                        .strip()));
        return tokens;
    }

    /** Adds, changes or removes somebody at random; what was answered is expected from then on. */
    final void changeSomebody(URI server, Map<String, String> tokens) throws IOException, InterruptedException {
        String account = names().get(random.nextInt(ACCOUNTS));
        String address = "user" + random.nextInt(4) + "@" + account + ".example";
        String path = "accounts/" + account + "/users";
        JsonNode there = user(server, tokens.get(account), path, address);
        if (there.isMissingNode()) {
            HttpResponse<String> added = send(
                    server,
                    tokens.get(account),
                    "POST",
                    path,
                    "",
                    "{\"email\": \"" + address + "\", \"role\": \"developer\"}");
            assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
            remember(account, address, "contributor");
        } else if (random.nextBoolean()) {
            String id = there.get("userId").asText();
            send(
                    server,
                    tokens.get(account),
                    "DELETE",
                    path + "/" + id,
                    etag(server, tokens.get(account), path, id),
                    "");
            forget(account, address);
        } else {
            String id = there.get("userId").asText();
            String etag = etag(server, tokens.get(account), path, id);
            HttpResponse<String> changed =
                    send(server, tokens.get(account), "PATCH", path + "/" + id, etag, "{\"role\": \"manager\"}");
            assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
            remember(account, address, "owner");
        }
    }

    /** What is due is delivered by a command, once what the dead had claimed is free again. */
    void assertBothSidesAgree(Ferry ferry) {
        await().atMost(LONG).until(() -> {
            ferry.withoutProcesses().run("sync", "run");
            JsonNode status =
                    ferry.withoutProcesses().run("sync", "status", "-o", "json").json();
            return status.get("pending").asInt() == 0 && status.get("setAside").asInt() == 0;
        });
        assertThat(ferry.withoutProcesses().run("sync", "compare", "-o", "json").json())
                .isEmpty();
        expected.forEach((account, users) ->
                assertThat(there(ferry, account)).as(account).isEqualTo(users));
    }

    /** Who has access in the legacy portal, and as what. */
    Map<String, String> there(Ferry ferry, String account) {
        Map<String, String> there = new TreeMap<>();
        ferry.withoutProcesses()
                .run("legacy", "users", account, "-o", "json")
                .json()
                .forEach(user -> {
                    if (user.get("active").asBoolean()) {
                        there.put(
                                user.get("email").asText(),
                                user.get("legacyRole").asText());
                    }
                });
        return there;
    }

    private void remember(String account, String address, String legacyRole) {
        expected.getOrDefault(account, Map.of()).put(address, legacyRole);
    }

    private void forget(String account, String address) {
        expected.getOrDefault(account, Map.of()).remove(address);
    }

    private static JsonNode user(URI server, @Nullable String token, String path, String address)
            throws IOException, InterruptedException {
        JsonNode users = JSON.readTree(send(server, token, "GET", path, "", "").body());
        return StreamSupport.stream(users.path("items").spliterator(), false)
                .filter(user -> user.path("email").asText().equals(address))
                .findFirst()
                .orElseGet(() -> users.path("nobody"));
    }

    private static String etag(URI server, @Nullable String token, String path, String id)
            throws IOException, InterruptedException {
        return send(server, token, "GET", path + "/" + id, "", "")
                .headers()
                .firstValue("etag")
                .orElseThrow();
    }

    final URI serve(Ferry ferry) throws IOException {
        Process started = ferry.start("serve", "--port", "0");
        serving.add(started);
        BufferedReader lines = started.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int at = line.indexOf("http://");
            if (at >= 0) {
                return URI.create(line.substring(at).split("\\s", 2)[0]);
            }
        }
        throw new AssertionError("serve ended without an address");
    }

    /** The node that was started first dies. */
    final void killTheFirst() {
        serving.removeFirst().destroyForcibly().onExit().join();
    }

    final Path directory() {
        return directory;
    }

    static List<String> names() {
        return IntStream.rangeClosed(1, ACCOUNTS)
                .mapToObj(number -> "a" + number)
                .toList();
    }

    static String owner(String account) {
        return "owner@" + account + ".example";
    }

    private static HttpResponse<String> send(
            URI server, @Nullable String token, String method, String path, String etag, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve("/api/v1/" + path))
                .header("Authorization", "Bearer " + token)
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (!etag.isEmpty()) {
            request.header("If-Match", etag);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
