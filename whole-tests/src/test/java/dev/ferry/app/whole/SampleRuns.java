package dev.ferry.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sample, as the README has a new user run it: the commands that stand there as processes, the others in the JVM of
 * the test. With {@code -Dferry.processes=true} all are processes.
 */
abstract class SampleRuns {
    private static final String SAMPLE = Path.of("..", "samples", "contoso-export")
            .toAbsolutePath()
            .normalize()
            .toString();

    @TempDir
    private Path directory;

    private Path home() {
        return directory.resolve("home");
    }

    /** A storage that holds nothing. */
    abstract Storage storage();

    private final Storage storage = storage();

    private Commands process() {
        return storage.ferry(home());
    }

    private Commands ferry() {
        return storage.ferry(home()).withoutProcesses();
    }

    private static Map<String, Integer> counts(JsonNode findings) {
        Map<String, Integer> counts = new TreeMap<>();
        findings.properties()
                .forEach(finding ->
                        counts.put(finding.getKey(), finding.getValue().asInt()));
        return counts;
    }

    @Test
    void theSampleMovesAsItsReadmeSays() {
        Ran ran = process().run("migrate", SAMPLE, "-o", "json");

        assertThat(ran.exitCode()).as(ran.errors()).isEqualTo(3);
        JsonNode result = ran.json();
        assertThat(result.path("dryRun").asBoolean()).isFalse();
        assertThat(result.path("wave").asText()).isEqualTo("contoso-export");
        assertThat(result.path("accounts").asInt()).isEqualTo(16);
        assertThat(result.path("migrated").asInt()).isEqualTo(5);
        assertThat(result.path("alreadyMigrated").asInt()).isZero();
        assertThat(result.path("actionNeeded").asInt()).isEqualTo(11);
        assertThat(counts(result.path("findings")))
                .isEqualTo(Map.of(
                        "no-owner", 1,
                        "mpn-missing", 1,
                        "mpn-invalid", 6,
                        "tenant-mismatch", 1,
                        "unknown-tenant", 1,
                        "work-email-needed", 1));
        assertThat(result.path("rejected").path("rows").asInt()).isEqualTo(13);
        assertThat(Path.of(result.path("rejected").path("file").asText())).isRegularFile();
    }

    @Test
    void aSecondRunSaysThatNothingChanged() {
        process().run("migrate", SAMPLE);

        JsonNode again = process().run("migrate", SAMPLE, "-o", "json").json();

        assertThat(again.path("migrated").asInt()).isZero();
        assertThat(again.path("alreadyMigrated").asInt()).isEqualTo(5);
        assertThat(again.path("users").path("moved").asInt()).isZero();
    }

    @Test
    void aDryRunLeavesNoAccountBehind() {
        Ran dry = process().run("migrate", SAMPLE, "--dry-run", "-o", "json");

        assertThat(dry.exitCode()).isEqualTo(3);
        assertThat(dry.json().path("migrated").asInt()).isEqualTo(5);
        assertThat(ferry().run("accounts", "list", "-o", "json").json()).isEmpty();
        assertThat(ferry().run("history", "export", "-o", "json").json()).isEmpty();
    }

    @Test
    void nothingButProgressAndNotesGoesToStandardErrorAndOffATerminalNoProgress() {
        Ran ran = ferry().run("migrate", SAMPLE);

        assertThat(ran.output()).contains("16").contains("mpn-invalid");
        assertThat(ran.errors()).doesNotContain("%").doesNotContain("\u001b");
    }

    @Test
    void whatAMovedAccountLooksLikeInBothPortals() {
        ferry().run("migrate", SAMPLE);

        JsonNode account =
                ferry().run("accounts", "show", "contoso", "-o", "json").json();
        assertThat(account.path("managedIn").asText()).isEqualTo("partner-center");
        assertThat(account.path("migration").path("state").asText()).isEqualTo("completed");
        assertThat(account.path("migration").path("findings")).isEmpty();
        assertThat(ferry().run("legacy", "users", "contoso", "-o", "json").json())
                .isNotEmpty()
                .allSatisfy(user -> assertThat(user.path("active").asBoolean()).isTrue());
        assertThat(ferry().run("users", "list", "contoso", "-o", "json").json())
                .isNotEmpty()
                .anySatisfy(user -> assertThat(user.path("state").asText()).isEqualTo("unmapped"))
                .anySatisfy(user -> assertThat(user.path("role").asText()).isEqualTo("owner"));
    }

    /** R3 from a terminal: to whom an account is not theirs it does not exist. */
    @Test
    void refusalsCarryTheirCodeAndExitWithFour() {
        ferry().run("migrate", SAMPLE);

        Ran missing = ferry().run("accounts", "show", "nowhere");
        assertThat(missing.exitCode()).isEqualTo(4);
        assertThat(missing.errors()).contains("account-not-found");
        Ran stranger = ferry().run("accounts", "show", "contoso", "--as", "eve@elsewhere.example");
        assertThat(stranger.exitCode()).isEqualTo(4);
        assertThat(stranger.errors()).contains("account-not-found");
        assertThat(ferry().run("accounts", "list", "--as", "eve@elsewhere.example")
                        .errors())
                .contains("operator-only");
        assertThat(ferry().run("users", "list", "newcomer").errors()).contains("managed-in-cpp");
    }

    @Test
    void wrongUsageAndWrongFilesExitAsPromised() throws Exception {
        assertThat(ferry().run("migrate").exitCode()).isEqualTo(2);
        assertThat(ferry().run("migrate", SAMPLE, "--no-such-flag").exitCode()).isEqualTo(2);
        assertThat(ferry().run("migrate", SAMPLE, "--only", "nowhere").exitCode())
                .isEqualTo(2);
        assertThat(ferry().run("migrate", directory.resolve("nothing").toString())
                        .exitCode())
                .isEqualTo(1);
        Path text = Files.writeString(directory.resolve("text.zip"), "no archive");
        Ran notAnArchive = ferry().run("migrate", text.toString());
        assertThat(notAnArchive.exitCode()).isEqualTo(1);
        assertThat(notAnArchive.errors()).contains("export-not-an-archive").doesNotContain("Exception");
    }

    @Test
    void theReportIsOneFile() throws Exception {
        Path report = directory.resolve("report.html");

        ferry().run("migrate", SAMPLE, "--dry-run", "--report", report.toString());

        assertThat(Files.readString(report))
                .startsWith("<!DOCTYPE html>")
                .contains("work-email-needed")
                .doesNotContainPattern("(src|href)=\"http");
    }

    @Test
    void helpAndVersionOpenNoDatabase() {
        assertThat(process().run("--version").exitCode()).isZero();
        assertThat(process().run("--help").output()).contains("migrate");
        assertThat(home()).doesNotExist();
    }

    @Test
    void doctorSaysThatAllIsWell() {
        // Its database has to answer soon, and takes longer than that to be made on a busy machine.
        ferry().run("accounts", "list");

        assertThat(ferry().run("doctor").exitCode()).isZero();
    }

    @Test
    void settingsAreShownWithWhereTheyCameFromAndUnknownOnesRefused() {
        Ran shown = ferry().run("config", "show", "-o", "json");
        assertThat(shown.exitCode()).as(shown.errors()).isZero();
        assertThat(shown.json()).anySatisfy(setting -> {
            assertThat(setting.path("key").asText()).isEqualTo("wave.page-accounts");
            assertThat(setting.path("origin").asText()).isEqualTo("default");
        });
        Ran unknown = ferry().run("config", "show", "--set", "wave.page-acounts=5");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.errors()).contains("did you mean ‘wave.page-accounts’?");
    }

    @Test
    void theSyntheticExportIsTheSameForTheSameSeed() throws Exception {
        for (String name : List.of("one", "two")) {
            assertThat(ferry().run("generate", directory.resolve(name).toString(), "--accounts", "300", "--seed", "5")
                            .exitCode())
                    .isZero();
        }
        for (String file : List.of("accounts.csv", "users.csv", "tenants.csv", "memberships.csv", "offers.csv")) {
            assertThat(directory.resolve("one").resolve(file))
                    .hasSameBinaryContentAs(directory.resolve("two").resolve(file));
        }
    }
}
