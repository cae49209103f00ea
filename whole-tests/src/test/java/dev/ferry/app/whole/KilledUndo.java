package dev.ferry.app.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * R15: what an owner asks for on the page, and may undo for a moment, is done once, though {@code ferry serve} is
 * killed while it waits. Real processes, real kills.
 */
abstract class KilledUndo {
    private static final String ANNA = "anna@contoso.example";
    private static final String SETTINGS = "/accounts/contoso/settings";

    /** Long enough that the kill meets acts that wait. */
    private static final Map<String, String> PERIOD = Map.of("FERRY_UNDO_PERIOD", "PT8S");

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    private Path directory;

    private final Storage storage = storage();
    private final List<Serving> serving = new ArrayList<>();

    /** A storage that holds nothing. */
    abstract Storage storage();

    @AfterEach
    void killAll() throws InterruptedException {
        for (Serving one : serving) {
            one.kill();
        }
    }

    private Path home() {
        return directory.resolve("home");
    }

    private Ferry ferry() {
        return storage.ferry(home()).with(PERIOD);
    }

    private Ran run(String... arguments) {
        Ran ran = new InProcess(ferry().environment()).run(arguments);
        assertThat(ran.exitCode())
                .as(String.join(" ", arguments) + ran.errors())
                .isZero();
        return ran;
    }

    private Serving serve() throws IOException {
        Serving one = Serving.start(ferry(), home(), directory.resolve("printed-" + serving.size()));
        serving.add(one);
        return one;
    }

    @Test
    void r15WhatWasAskedForOnThePageIsDoneOnceThoughTheServerIsKilledWhileItWaits() throws Exception {
        run("migrate", export().toString(), "--silent");
        Map<String, String> users = users();
        String token = run("token", "--email", ANNA).output().strip();
        Serving first = serve();
        URI server = first.address();

        ask(server, token, users.get("bo@contoso.example") + "/removal", "confirmed=on");
        ask(server, token, users.get("cleo@contoso.example") + "/role", "role=marketer");
        first.kill();
        try (Connection beside = storage.connect(home())) {
            assertThat(number(beside, "select count(*) from delayed_act"))
                    .as("killed while both waited")
                    .isEqualTo(2);
            assertThat(number(beside, "select count(*) from history where action in ('user-removed', 'role-changed')"))
                    .isZero();
        }

        Serving second = serve();
        assertThat(second.address()).isNotNull();
        await().atMost(LONG).until(() -> {
            try (Connection beside = storage.connectBeside(home())) {
                return number(beside, "select count(*) from delayed_act") == 0;
            }
        });
        second.kill();

        assertThat(users()).containsKeys(ANNA, "cleo@contoso.example").doesNotContainKey("bo@contoso.example");
        try (Connection beside = storage.connect(home())) {
            for (String action : List.of("user-removed", "role-changed")) {
                assertThat(number(beside, "select count(*) from history where action = '" + action + "'"))
                        .as(action)
                        .isOne();
            }
            assertThat(number(beside, "select count(*) from mail_queue where kind = 'user-removed'"))
                    .isOne();
        }
    }

    /** Sends the form that the page has, with its token; the answer leads back to the page, on which it waits. */
    private static void ask(URI server, String token, String user, String fields) throws Exception {
        String page = send(server, token, SETTINGS, "").body();
        String before = "name=\"csrf\" value=\"";
        int at = page.indexOf(before) + before.length();
        String csrf = page.substring(at, page.indexOf('"', at));
        HttpResponse<String> answer = send(
                server,
                token,
                SETTINGS + "/users/" + user,
                fields + "&csrf=" + URLEncoder.encode(csrf, StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private static HttpResponse<String> send(URI server, String token, String path, String form) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .header("Accept", "text/html")
                .header("Cookie", "ferry-session=" + token);
        return CLIENT.send(
                form.isEmpty()
                        ? request.build()
                        : request.header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Their ids, by address. */
    private Map<String, String> users() {
        return StreamSupport.stream(
                        run("users", "list", "contoso", "-o", "json").json().spliterator(), false)
                .collect(Collectors.toMap(
                        (JsonNode user) -> user.get("email").asText(),
                        user -> user.get("userId").asText()));
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet result = sql.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    private Path export() throws IOException {
        String tenant = "11111111-1111-4111-8111-111111111111";
        Path export = Files.createDirectories(directory.resolve("export"));
        Files.writeString(export.resolve("accounts.csv"), """
            publisher_id,display_name,mpn_id,payout_profile
            contoso,Contoso,1000001,true
            """);
        Files.writeString(export.resolve("users.csv"), """
            publisher_id,email,legacy_role,kind
            contoso,anna@contoso.example,owner,work
            contoso,bo@contoso.example,contributor,work
            contoso,cleo@contoso.example,contributor,work
            """);
        Files.writeString(export.resolve("tenants.csv"), """
            tenant_id,display_name,domains
            %s,Contoso AB,contoso.example
            """.formatted(tenant));
        Files.writeString(export.resolve("memberships.csv"), """
            mpn_id,tenant_id,standing
            1000001,%s,active
            """.formatted(tenant));
        return export;
    }
}
