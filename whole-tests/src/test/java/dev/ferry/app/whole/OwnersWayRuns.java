package dev.ferry.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An owner's whole way over HTTP, on a server that is killed between the steps (R5–R13). */
abstract class OwnersWayRuns extends HttpRuns {
    static final String ANNA = "anna@personal.example";

    /** What nobody is to read in logs. */
    private final List<String> secrets = new ArrayList<>();

    @Test
    @Tag("thorough")
    void r5R6R7R12AnOwnerGetsThereThoughTheServerIsKilledAtEveryStep() throws Exception {
        Ferry ferry =
                storage().ferry(directory.resolve("home")).with(settings()).with(Map.of("FERRY_MAIL_LEASE", "PT2S"));
        assertThat(ferry.run("migrate", export().toString(), "-o", "json")
                        .json()
                        .get("migrated")
                        .asInt())
                .isZero();

        String token = tokenOf(ferry, ANNA);
        secrets.add(token);
        URI server = killedAndServedAgain(ferry);
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
        secrets.add(code);
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
        assertThat(whatIsKeptToBeRead(ferry)).contains("work-email-proved").doesNotContain(secrets);
    }

    /** How people sign in, as the environment says it. */
    Map<String, String> settings() {
        return Map.of();
    }

    /** Signs in over the API, with the server killed on the way. */
    String tokenOf(Ferry ferry, String address) throws IOException, InterruptedException {
        assertThat(send(serve(ferry), "", "POST", "sign-in", email(address)).statusCode())
                .isEqualTo(202);
        URI server = killedAndServedAgain(ferry);
        String code = codeSentTo(ferry, address);
        secrets.add(code);
        return json(send(
                        server,
                        "",
                        "POST",
                        "sign-in/token",
                        "{\"email\": \"" + address + "\", \"code\": \"" + code + "\"}"))
                .get("access_token")
                .asText();
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

    /** Anna signs in with a personal account. */
    final Path export() throws IOException {
        return export("contoso,Contoso,1000001,Contoso AB,SE,true\n", "contoso," + ANNA + ",owner,microsoft-account\n");
    }
}
