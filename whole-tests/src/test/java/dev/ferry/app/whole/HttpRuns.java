package dev.ferry.app.whole;

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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Runs over HTTP, on a server that may be killed and started again. */
abstract class HttpRuns {
    private static final String TENANT = "11111111-1111-4111-8111-111111111111";
    private static final String RIVALS = "22222222-2222-4222-8222-222222222222";
    private static final Pattern CODE = Pattern.compile("(?<![0-9])[0-9]{6}(?![0-9])");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    Path directory;

    final StringBuilder served = new StringBuilder();
    private @Nullable Process serving;

    /** A storage that holds nothing. */
    abstract Storage storage();

    @AfterEach
    void nothingIsLeftRunning() {
        kill();
    }

    /** An export of Contoso's accounts with these rows, headers aside; its company has a valid membership. */
    final Path export(String accounts, String users) throws IOException {
        Path export = Files.createDirectories(directory.resolve("export"));
        Files.writeString(
                export.resolve("accounts.csv"),
                "publisher_id,display_name,mpn_id,company_name,country,payout_profile\n" + accounts);
        Files.writeString(export.resolve("users.csv"), "publisher_id,email,legacy_role,kind\n" + users);
        Files.writeString(export.resolve("tenants.csv"), """
            tenant_id,display_name,domains
            %s,Contoso AB,contoso.example
            %s,Rival AB,rival.example
            """.formatted(TENANT, RIVALS));
        Files.writeString(export.resolve("memberships.csv"), """
            mpn_id,tenant_id,standing,kind,company_name
            1000001,%s,active,global,Contoso AB
            """.formatted(TENANT));
        return export;
    }

    final URI killedAndServedAgain(Ferry ferry) throws IOException {
        kill();
        return serve(ferry);
    }

    final void kill() {
        if (serving != null) {
            serving.destroyForcibly().onExit().join();
        }
    }

    final URI serve(Ferry ferry) throws IOException {
        Process started = ferry.start("serve", "--port", "0");
        serving = started;
        BufferedReader lines = started.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            served.append(line);
            int at = line.indexOf("http://");
            if (at >= 0) {
                return URI.create(line.substring(at).split("\\s", 2)[0]);
            }
        }
        throw new AssertionError("serve ended without an address");
    }

    /**
     * The command posts what is due itself. A mail that the killed server had just taken is due again when its lease is
     * over.
     */
    static String codeSentTo(Ferry ferry, String address) {
        return await().atMost(Duration.ofMinutes(3))
                .until(
                        () -> code(ferry.withoutProcesses()
                                .run("mail", "list", "--to", address, "-o", "json")
                                .json()),
                        Optional::isPresent)
                .orElseThrow();
    }

    static Optional<String> code(JsonNode mails) {
        return StreamSupport.stream(mails.spliterator(), false)
                .map(mail -> CODE.matcher(mail.get("body").asText()))
                .filter(Matcher::find)
                .map(Matcher::group)
                .reduce((_, later) -> later);
    }

    static String email(String address) {
        return "{\"email\": \"" + address + "\"}";
    }

    static HttpResponse<String> send(URI server, String token, String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve("/api/v1/" + path))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }
}
