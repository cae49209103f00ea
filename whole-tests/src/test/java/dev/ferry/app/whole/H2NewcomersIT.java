package dev.ferry.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The owners of the sample of newcomers go their way over HTTP, from its beginning to the move (R5–R13). */
class H2NewcomersIT extends HttpRuns {
    private static final String SAMPLE = Path.of("..", "samples", "newcomers-export")
            .toAbsolutePath()
            .normalize()
            .toString();

    @Override
    Storage storage() {
        return new H2Storage();
    }

    @Test
    void r8EachOwnerOfTheSampleGetsThereAsItsReadmeSays() throws IOException, InterruptedException {
        Ferry ferry = storage().ferry(directory.resolve("home")).with(Map.of("FERRY_MAIL_LEASE", "PT2S"));
        JsonNode loaded =
                ferry.withoutProcesses().run("migrate", SAMPLE, "-o", "json").json();
        assertThat(loaded.path("accounts").asInt()).isEqualTo(3);
        assertThat(loaded.path("migrated").asInt()).isZero();
        assertThat(loaded.path("rejected").path("rows").asInt()).isZero();
        URI server = serve(ferry);

        joins(server, tokenOf(ferry, "nora@adatum.example"));
        givesTheNumber(server, tokenOf(ferry, "frank@fourth-coffee.example"));
        provesAWorkAddressAndJoins(ferry, server, tokenOf(ferry, "gina@personal-mail.example"));

        kill();
        assertThat(ferry.withoutProcesses()
                        .run("accounts", "list", "-o", "json")
                        .json())
                .hasSize(3)
                .allSatisfy(account -> assertThat(
                                account.path("migration").path("state").asText())
                        .isEqualTo("completed"));
    }

    private static String tokenOf(Ferry ferry, String address) {
        return ferry.withoutProcesses()
                .run("token", "--email", address)
                .output()
                .strip();
    }

    private static void joins(URI server, String nora) throws IOException, InterruptedException {
        answered(201, send(server, nora, "PUT", "accounts/adatum/migration", ""));
        answered(200, send(server, nora, "PUT", "accounts/adatum/migration/work-email", email("nora@adatum.example")));
        JsonNode joined = answered(
                201,
                send(
                        server,
                        nora,
                        "POST",
                        "accounts/adatum/migration/membership/enrolment",
                        "{\"companyName\": \"Adatum AB\", \"country\": \"SE\"}"));
        assertThat(joined.path("mpnId").asText()).matches("[0-9]{7,9}");
        answered(200, send(server, nora, "POST", "accounts/adatum/migration/completion", ""));
    }

    private static void givesTheNumber(URI server, String frank) throws IOException, InterruptedException {
        String way = "accounts/fourth-coffee/migration";
        answered(201, send(server, frank, "PUT", way, ""));
        answered(200, send(server, frank, "PUT", way + "/work-email", email("frank@fourth-coffee.example")));
        JsonNode member = answered(
                409,
                send(
                        server,
                        frank,
                        "POST",
                        way + "/membership/enrolment",
                        "{\"companyName\": \"Fourth Coffee BV\", \"country\": \"NL\"}"));
        assertThat(member.path("code").asText()).isEqualTo("already-member");
        answered(200, send(server, frank, "PUT", way + "/membership", "{\"mpnId\": \"2000002\"}"));
        answered(200, send(server, frank, "POST", way + "/completion", ""));
    }

    private static void provesAWorkAddressAndJoins(Ferry ferry, URI server, String gina)
            throws IOException, InterruptedException {
        String way = "accounts/graphic-design/migration";
        answered(201, send(server, gina, "PUT", way, ""));
        answered(202, send(server, gina, "PUT", way + "/work-email", email("gina@graphic-design.example")));
        String code = codeSentTo(ferry, "gina@graphic-design.example");
        answered(200, send(server, gina, "POST", way + "/work-email/proof", "{\"code\": \"" + code + "\"}"));
        answered(
                201,
                send(
                        server,
                        gina,
                        "POST",
                        way + "/membership/enrolment",
                        "{\"companyName\": \"Atelier Graphique SARL\", \"country\": \"FR\"}"));
        answered(200, send(server, gina, "POST", way + "/completion", ""));
    }

    private static JsonNode answered(int status, HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return json(answer);
    }
}
