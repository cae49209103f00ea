package dev.ferry.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * R9: the sample, damaged in one place; what could not be read is unavailable, never unknown, and nobody acts on it.
 */
abstract class DamageRuns {
    private static final Path SAMPLE =
            Path.of("..", "samples", "contoso-export").toAbsolutePath().normalize();
    private static final String WEISS = "1000003,33333333-3333-4333-8333-333333333333,active,global,Weiß & Söhne GmbH";

    @TempDir
    private Path directory;

    private final Storage storage = storage();

    /** A storage that holds nothing. */
    abstract Storage storage();

    private Commands ferry() {
        return storage.ferry(directory.resolve("home")).withoutProcesses();
    }

    private Path export() {
        return directory.resolve("export");
    }

    @BeforeEach
    void copyTheSample() throws IOException {
        Files.createDirectory(export());
        try (Stream<Path> files = Files.list(SAMPLE)) {
            for (Path file : files.toList()) {
                Files.copy(file, export().resolve(file.getFileName()));
            }
        }
    }

    private void edit(String file, UnaryOperator<String> change) throws IOException {
        Path path = export().resolve(file);
        String before = Files.readString(path);
        String after = change.apply(before);
        assertThat(after).as("damaged").isNotEqualTo(before);
        Files.writeString(path, after);
    }

    private JsonNode migrate(String... more) {
        String[] arguments = Stream.concat(Stream.of("migrate", export().toString(), "-o", "json"), Stream.of(more))
                .toArray(String[]::new);
        Ran ran = ferry().run(arguments);
        assertThat(ran.exitCode()).as(ran.errors()).isEqualTo(3);
        return ran.json();
    }

    private JsonNode findings(String account) {
        return ferry().run("accounts", "show", account, "-o", "json")
                .json()
                .path("migration")
                .path("findings");
    }

    private void assertUnavailable(String account, String system, String why, String file) {
        assertThat(findings(account)).anySatisfy(finding -> {
            assertThat(finding.path("code").asText()).isEqualTo("registry-unavailable");
            assertThat(finding.path("system").asText()).isEqualTo(system);
            assertThat(finding.path("why").asText()).isEqualTo(why);
            assertThat(finding.path("file").asText()).isEqualTo(file);
        });
        assertThat(findings(account))
                .noneMatch(finding -> List.of("mpn-invalid", "unknown-tenant")
                        .contains(finding.path("code").asText()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1000003,33333333-3333-4333-8333-333333333333,Active,global,Weiß & Söhne GmbH",
                "1000003,33333333-3333-4333-8333-333333333333,active,planet,Weiß & Söhne GmbH",
                "1000003,33333333-3333-4333-8333-333333333333,,global,Weiß & Söhne GmbH",
                "1000003,not a tenant,active,global,Weiß & Söhne GmbH",
                "1000003,cccccccc-cccc-4ccc-8ccc-cccccccccccc,active,global,Weiß & Söhne GmbH",
                "=\"1000003\",33333333-3333-4333-8333-333333333333,active,global,Weiß & Söhne GmbH",
                "1.000003E+06,33333333-3333-4333-8333-333333333333,active,global,Weiß & Söhne GmbH",
                "1000003,33333333-3333-4333-8333-333333333333,active,global,Weiß, Söhne GmbH"
            })
    void aRejectedMembershipLeadsToNoVerdictNoInvitationAndNoSecondNumber(String damaged) throws Exception {
        edit("memberships.csv", text -> text.replace(WEISS, damaged.replace("=\"1000003\"", "\"=\"\"1000003\"\"\"")));
        JsonNode result = migrate();

        assertThat(result.path("findings").path("registry-unavailable").asInt()).isPositive();
        assertUnavailable("weiss-soehne", "mpn-registry", "row-rejected", "memberships.csv");
        assertThat(ferry().run("invite", "--only", "weiss-soehne", "-o", "json")
                        .json()
                        .path("invited")
                        .asInt())
                .isZero();
        String owner = "käthe@weiß.example";
        assertThat(ferry().run("migration", "start", "weiss-soehne", "--as", owner)
                        .exitCode())
                .isZero();
        ferry().run("migration", "work-email", "weiss-soehne", owner, "--as", owner);
        Ran enrol = ferry().run(
                        "migration", "enrol", "weiss-soehne", "--company", "Weiß", "--country", "DE", "--as", owner);
        assertThat(enrol.exitCode()).isNotZero();
        assertThat(ferry().run("accounts", "show", "weiss-soehne", "-o", "json")
                        .json()
                        .path("mpnId")
                        .asText())
                .isEqualTo("1000003");

        edit("memberships.csv", text -> text.replaceAll("(?m)^.*S\u00f6hne GmbH.*$", WEISS));
        migrate();
        assertThat(findings("weiss-soehne")).isEmpty();
    }

    @Test
    void aRejectedTenantLeadsToNoUnknownDomain() throws Exception {
        edit(
                "tenants.csv",
                text -> text.replace(
                        "44444444-4444-4444-8444-444444444444,桜ソフト株式会社,", "44444444-4444-4444-8444-444444444444,,"));
        migrate();

        assertUnavailable("sakura", "tenant-directory", "row-rejected", "tenants.csv");
        assertUnavailable("sakura", "mpn-registry", "row-rejected", "memberships.csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Memberships.csv", "memberships.csv.bak", "memberships.txt", "memberships (1).csv", "members.csv"
            })
    void aFileThatWasPassedOverIsNamedAndLeadsToNoVerdict(String name) throws Exception {
        Files.move(export().resolve("memberships.csv"), export().resolve(name));
        JsonNode result = migrate();

        assertThat(result.path("migrated").asInt()).isZero();
        assertThat(result.path("warnings")).anySatisfy(warning -> {
            assertThat(warning.path("code").asText()).isEqualTo("file-passed-over");
            assertThat(warning.path("file").asText()).isEqualTo(name);
        });
        assertUnavailable("stranger", "mpn-registry", "file-passed-over", name);
        assertThat(ferry().run("migrate", export().toString(), "--lang", "sv").output())
                .contains(name);

        Files.move(export().resolve(name), export().resolve("memberships.csv"));
        assertThat(migrate().path("migrated").asInt()).isEqualTo(5);
        assertThat(findings("stranger"))
                .anySatisfy(
                        finding -> assertThat(finding.path("standing").asText()).isEqualTo("unknown"));
    }

    @Test
    void aDryRunSaysTheSame() throws Exception {
        edit("memberships.csv", text -> text.replace(WEISS, WEISS.replace("active", "Active")));
        JsonNode dry = migrate("--dry-run");
        JsonNode done = migrate();

        assertThat(dry.path("findings")).isEqualTo(done.path("findings"));
        assertThat(dry.path("migrated")).isEqualTo(done.path("migrated"));
    }

    @Test
    void r5APersonalProviderIsNoCompanyWhoeverClaimsIt() throws Exception {
        edit("tenants.csv", text -> text.replace("weiß.example", "weiß.example;gmail.com"));
        edit("users.csv", text -> text.replace("käthe@weiß.example", "kathe@gmail.com"));
        JsonNode result = migrate();

        assertThat(findings("weiss-soehne"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.path("code").asText()).isEqualTo("work-email-needed"));
        assertThat(result.path("warnings")).anySatisfy(warning -> {
            assertThat(warning.path("code").asText()).isEqualTo("personal-domain");
            assertThat(warning.path("domain").asText()).isEqualTo("gmail.com");
        });
    }
}
