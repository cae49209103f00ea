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
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An owner's whole way over HTTP, on a server that is killed between the steps (R5–R13). */
abstract class OwnersWayRuns {
    private static final String TENANT = "11111111-1111-4111-8111-111111111111";
    private static final String RIVALS = "22222222-2222-4222-8222-222222222222";
    private static final String ANNA = "anna@personal.example";
    private static final Pattern CODE = Pattern.compile("(?<![0-9])[0-9]{6}(?![0-9])");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    private Path directory;

    private final StringBuilder served = new StringBuilder();
    private @Nullable Process serving;

    /** A storage that holds nothing. */
    abstract Storage storage();

    @AfterEach
    void nothingIsLeftRunning() {
        kill();
    }

    @Test
    void r5R6R7R12AnOwnerGetsThereThoughTheServerIsKilledAtEveryStep() throws Exception {
        Ferry ferry = storage().ferry(directory.resolve("home")).with(Map.of("FERRY_MAIL_LEASE", "PT2S"));
        assertThat(ferry.run("migrate", export().toString(), "-o", "json")
                        .json()
                        .get("migrated")
                        .asInt())
                .isZero();

        URI server = serve(ferry);
        assertThat(send(server, "", "POST", "sign-in", email(ANNA)).statusCode())
                .isEqualTo(202);
        server = killedAndServedAgain(ferry);
        String signInCode = codeSentTo(ferry, ANNA);
        JsonNode signedIn = json(send(
                server,
                "",
                "POST",
                "sign-in/token",
                "{\"email\": \"" + ANNA + "\", \"code\": \"" + signInCode + "\"}"));
        String token = signedIn.get("access_token").asText();

        server = killedAndServedAgain(ferry);
        assertThat(send(server, token, "PUT", "accounts/contoso/migration", "").statusCode())
                .isEqualTo(201);
        server = killedAndServedAgain(ferry);
        assertThat(send(server, token, "PUT", "accounts/contoso/migration", "").statusCode())
                .isEqualTo(200);

        HttpResponse<String> mismatch =
                send(server, token, "PUT", "accounts/contoso/migration/work-email", email("anna@rival.example"));
        assertThat(mismatch.statusCode()).isEqualTo(422);
        assertThat(json(mismatch).get("code").asText()).isEqualTo("tenant-mismatch");
        assertThat(json(mismatch).get("tenantName").asText()).isEqualTo("Contoso AB");
        assertThat(send(server, token, "PUT", "accounts/contoso/migration/work-email", email("anna@contoso.example"))
                        .statusCode())
                .isEqualTo(202);

        server = killedAndServedAgain(ferry);
        String code = codeSentTo(ferry, "anna@contoso.example");
        HttpResponse<String> proved = send(
                server, token, "POST", "accounts/contoso/migration/work-email/proof", "{\"code\": \"" + code + "\"}");
        assertThat(proved.statusCode()).as(proved.body()).isEqualTo(200);

        server = killedAndServedAgain(ferry);
        HttpResponse<String> completed = send(server, token, "POST", "accounts/contoso/migration/completion", "");
        assertThat(completed.statusCode()).as(completed.body()).isEqualTo(200);
        assertThat(json(completed).get("managedIn").asText()).isEqualTo("partner-center");

        server = killedAndServedAgain(ferry);
        assertThat(json(send(server, token, "GET", "accounts/contoso", ""))
                        .get("managedIn")
                        .asText())
                .isEqualTo("partner-center");
        HttpResponse<String> locked =
                send(server, token, "PATCH", "legacy/accounts/contoso", "{\"displayName\": \"Other\"}");
        assertThat(json(locked).get("code").asText()).isEqualTo("managed-in-partner-center");
        assertThat(send(server, "", "GET", "accounts/contoso", "").statusCode()).isEqualTo(401);

        kill();
        assertThat(whatIsKeptToBeRead(ferry)).contains("work-email-proved").doesNotContain(signInCode, code, token);
    }

    /** Logs, history and settings; not the mailbox, which is where codes belong. */
    private String whatIsKeptToBeRead(Ferry ferry) throws IOException {
        StringBuilder all = new StringBuilder()
                .append(ferry.run("history", "export", "-o", "json").output())
                .append(ferry.run("config", "show").output())
                .append(served);
        try (Stream<Path> logs = Files.walk(directory.resolve("home").resolve("logs"))) {
            for (Path log : logs.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(log));
            }
        }
        return all.toString();
    }

    /** Anna signs in with a personal account; her company has a valid membership. */
    private Path export() throws IOException {
        Path export = Files.createDirectories(directory.resolve("export"));
        Files.writeString(export.resolve("accounts.csv"), """
            publisher_id,display_name,mpn_id,company_name,country,payout_profile
            contoso,Contoso,1000001,Contoso AB,SE,true
            """);
        Files.writeString(export.resolve("users.csv"), """
            publisher_id,email,legacy_role,kind
            contoso,%s,owner,microsoft-account
            """.formatted(ANNA));
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

    private URI killedAndServedAgain(Ferry ferry) throws IOException {
        kill();
        return serve(ferry);
    }

    private void kill() {
        if (serving != null) {
            serving.destroyForcibly().onExit().join();
        }
    }

    private URI serve(Ferry ferry) throws IOException {
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
    private static String codeSentTo(Ferry ferry, String address) {
        return await().atMost(Duration.ofMinutes(3))
                .until(
                        () -> code(ferry.withoutProcesses()
                                .run("mail", "list", "--to", address, "-o", "json")
                                .json()),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<String> code(JsonNode mails) {
        return StreamSupport.stream(mails.spliterator(), false)
                .map(mail -> CODE.matcher(mail.get("body").asText()))
                .filter(Matcher::find)
                .map(Matcher::group)
                .reduce((_, later) -> later);
    }

    private static String email(String address) {
        return "{\"email\": \"" + address + "\"}";
    }

    private static HttpResponse<String> send(URI server, String token, String method, String path, String body)
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

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }
}
