package dev.ferry.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.cli.Ferry;
import dev.ferry.cli.Ferry.Ran;
import dev.ferry.domain.export.Reject;
import dev.ferry.domain.export.Source;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.UserKind;
import dev.ferry.door.report.ReportSamples;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The HTML report: one file that opens anywhere and runs nothing. */
class ReportTest {
    private static final String HOSTILE = "<script>alert(1)</script>\"'&\u202e\u001b[31m";

    private final Ferry ferry = new Ferry().withReady("contoso");

    @TempDir
    private Path directory;

    @BeforeEach
    void reportsGoToADirectoryOfTheirOwn() {
        ferry.directory = directory;
    }

    private static LegacyAccount named(String id, String displayName) {
        LegacyAccount sample = LegacyAccountSample.named(id).withoutMpnId().build();
        return new LegacyAccount(
                sample.id(), displayName, sample.mpnId(), sample.company(), true, sample.users(), sample.offers());
    }

    private String report() throws IOException {
        return Files.readString(directory.resolve("r.html"));
    }

    @Test
    void aReportTellsTheWholeStory() throws IOException {
        ferry.export.accounts.set(
                0,
                LegacyAccountSample.named("contoso")
                        .withUsers(
                                Samples.owner("owner@contoso.example"),
                                Samples.person("me@outlook.example", UserKind.MICROSOFT_ACCOUNT, LegacyRole.OWNER))
                        .build());
        ferry.export.accounts.add(named("waiting", "Waiting"));
        ferry.export.rejects.add(new Reject(
                new Source("users.csv", 7), "email", new Refusal(Code.MALFORMED_EMAIL, Map.of("value", "nobody"))));

        Ran ran = ferry.run("migrate", "spring", "--report", "r.html");

        assertThat(ran.output()).contains("The report is in " + directory.resolve("r.html"));
        assertThat(report())
                .startsWith("<!DOCTYPE html>")
                .contains(
                        "<html lang=\"en\">",
                        "Wave spring",
                        "Made on 1 July 2019, 12:00 UTC",
                        "of 2 accounts",
                        "No MPN ID",
                        "waiting")
                .contains("me@outlook.example", "microsoft-account", "users.csv", "malformed-email", "one.csv")
                .as("who is handed it need not know where home is")
                .doesNotContain("/home/rejects")
                .contains("<svg")
                .doesNotContainPattern("(?i)<script|<link|<iframe|\\ssrc=|\\shref=\"(?!#)|url\\(|@import");
    }

    @Test
    void itsContentsLeadToItsPartsAndToNothingElse() throws IOException {
        ferry.export.accounts.add(named("waiting", "Waiting"));

        ferry.run("migrate", "spring", "--report", "r.html");

        assertThat(report())
                .contains("<a href=\"#needs\">", "<h2 id=\"needs\">", "<a href=\"#roles\">", "<h2 id=\"roles\">")
                .doesNotContain("href=\"#rejects\"", "href=\"#notes\"");
    }

    /** A report over thousands of accounts is a few screens long until a list is opened. */
    @Test
    void longListsAreShutAndShortOnesOpen() throws IOException {
        Reject reject = new Reject(
                new Source("users.csv", 7), "email", new Refusal(Code.MALFORMED_EMAIL, Map.of("value", "nobody")));
        ferry.export.rejects.add(reject);
        ferry.run("migrate", "spring", "--dry-run", "--report", "r.html");
        assertThat(report()).containsPattern("id=\"rejects\"[\\s\\S]*<details open>");

        IntStream.range(0, 30).forEach(_ -> ferry.export.rejects.add(reject));
        ferry.run("migrate", "spring", "--dry-run", "--report", "r.html");

        assertThat(report()).contains("id=\"rejects\"").doesNotContainPattern("id=\"rejects\"[\\s\\S]*<details open>");
    }

    @Test
    void aDryRunWritesItToo() throws IOException {
        ferry.run("migrate", "spring", "--dry-run", "--report", "r.html", "--lang", "nl");

        assertThat(report()).contains("lang=\"nl\"", "Ronde spring", "Proefronde");
    }

    @Test
    void readinessHasOneAsWell() throws IOException {
        ferry.run("migrate", "spring");

        assertThat(ferry.run("readiness", "--report", "r.html").exitCode()).isZero();
        assertThat(report()).contains("How all accounts stand");
    }

    @Test
    void hostileNamesAreTextAndNothingElse() throws IOException {
        ferry.export.accounts.add(named("evil", HOSTILE));

        ferry.run("migrate", "spring", "--report", "r.html");

        assertThat(report()).contains("&lt;script&gt;alert(1)").doesNotContain("<script", "\u202e", "\u001b");
    }

    @Test
    void itDoesNotGrowWithTheExport() throws IOException {
        IntStream.range(0, ReportSamples.MOST + 5).forEach(i -> ferry.export.accounts.add(named("w" + i, "Waiting")));

        ferry.run("migrate", "spring", "--dry-run", "--report", "r.html");

        assertThat(report()).contains("The first 1,000 of 1,005 are shown here.");
    }

    @Test
    void anOlderReportIsReplacedAndNothingElseIsLeft() throws IOException {
        Files.writeString(directory.resolve("r.html"), "old");

        ferry.run("migrate", "spring", "--report", "r.html");

        assertThat(report()).doesNotContain("old<").startsWith("<!DOCTYPE");
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(directory.resolve("r.html"));
        }
    }

    @Test
    void aPlaceWhereNothingCanBeWrittenIsFoundOutBeforeAnythingMoves() throws IOException {
        Ran ran = ferry.run("migrate", "spring", "--report", "nowhere/r.html");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.errors()).startsWith("ferry: target-unwritable: ");
        assertThat(ferry.run("accounts", "list", "-o", "json").output().strip()).isEqualTo("[]");
    }

    @Test
    void aRefusedWaveLeavesTheOldReport() throws IOException {
        Files.writeString(directory.resolve("r.html"), "old");

        ferry.run("migrate", "missing", "--report", "r.html");

        assertThat(report()).isEqualTo("old");
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).hasSize(1);
        }
    }
}
