package dev.ferry.cli.wave;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ferry.cli.Ferry;
import dev.ferry.cli.Ferry.Ran;
import dev.ferry.domain.export.ExportWarning;
import dev.ferry.domain.export.Reject;
import dev.ferry.domain.export.Source;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.UserKind;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ferry migrate}, as operators and their scripts meet it. */
class MigrateTest {
    private final Ferry ferry = new Ferry().withReady("contoso", "fabrikam");

    private static JsonNode json(Ran ran) throws IOException {
        return new ObjectMapper().readTree(ran.output());
    }

    private static Reject reject() {
        Refusal reason = new Refusal(Code.MALFORMED_EMAIL, Map.of("value", "nobody"));
        return new Reject(new Source("users.csv", 7), "email", reason);
    }

    @Test
    void jsonHasTheShapeThatScriptsGoBy() throws IOException {
        ferry.export.accounts.add(
                LegacyAccountSample.named("nonumber").withoutMpnId().build());
        ferry.export.tenants.add(Samples.tenant("nonumber"));
        ferry.export.warnings.add(new ExportWarning.UnknownColumn("accounts.csv", "mood"));

        Ran ran = ferry.run("migrate", "contoso-export", "-o", "json");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.errors()).isEmpty();
        assertThat(json(ran)).isEqualTo(new ObjectMapper().readTree("""
            {"dryRun": false, "wave": "contoso-export", "accounts": 3, "migrated": 2, "alreadyMigrated": 0,
             "actionNeeded": 1, "findings": {"mpn-missing": 1}, "users": {"moved": 2, "unmapped": 0, "gone": 0, "ownersGone": 0},
             "rejected": {"rows": 0, "file": null}, "seconds": 0.0,
             "warnings": [{"code": "unknown-column", "file": "accounts.csv", "column": "mood"}],
             "report": null, "interrupted": false, "mail": {"sent": 2, "waiting": 0, "setAside": 0}}
            """));
    }

    @Test
    void whatAMailSystemThatIsDownDidNotTakeIsSaid() throws IOException {
        ferry.stores.mailer().goDown();

        Ran ran = ferry.run("migrate", "contoso-export", "-o", "json");
        assertThat(ran.exitCode()).isZero();
        assertThat(json(ran).get("mail").toString()).isEqualTo("{\"sent\":0,\"waiting\":2,\"setAside\":0}");
        assertThat(ran.errors())
                .isEqualToIgnoringNewLines("2 mails wait and will be sent by \u2018ferry serve\u2019; see"
                        + " \u2018ferry mail status\u2019. The last fault: mail is unavailable");
    }

    @Test
    void whoIsMovedInSilenceIsSentNoMail() throws IOException {
        assertThat(json(ferry.run("migrate", "contoso-export", "--silent", "-o", "json"))
                        .get("mail")
                        .toString())
                .isEqualTo("{\"sent\":0,\"waiting\":0,\"setAside\":0}");
        assertThat(json(ferry.run("migrate", "contoso-export", "--dry-run", "-o", "json"))
                        .has("mail"))
                .isFalse();
    }

    @Test
    void aSecondRunChangesNothingAndSaysSo() throws IOException {
        ferry.run("migrate", "export");

        assertThat(json(ferry.run("migrate", "export", "-o", "json"))
                        .path("alreadyMigrated")
                        .asInt())
                .isEqualTo(2);
        assertThat(ferry.run("migrate", "export").output()).contains("Nothing has changed");
    }

    @Test
    void aDryRunSaysThatNothingHasMoved() {
        assertThat(ferry.run("migrate", "export", "--dry-run").output()).contains("would move", "nothing has moved");
        assertThat(ferry.run("accounts", "list", "-o", "json").output().strip()).isEqualTo("[]");
    }

    @Test
    void rejectedRowsMakeTheExitCodeThreeAndSayWhereTheyAre() throws IOException {
        ferry.export.rejects.add(reject());

        Ran ran = ferry.run("migrate", "export");

        assertThat(ran.exitCode()).isEqualTo(3);
        assertThat(ran.output()).contains("One row was rejected", "/home/rejects/one.csv");
        assertThat(json(ferry.run("migrate", "export", "-o", "json")).path("rejected"))
                .isEqualTo(new ObjectMapper().readTree("{\"rows\": 1, \"file\": \"/home/rejects/one.csv\"}"));
    }

    @Test
    void aWaveThatWasStoppedExitsWith130AndSaysHowToGoOn() {
        ferry.stop = true;

        Ran ran = ferry.run("migrate", "export");

        assertThat(ran.exitCode()).isEqualTo(130);
        assertThat(ran.errors()).contains("the same command goes on");
    }

    @Test
    void whatIsRefusedSaysItsCodeFirst() {
        assertThat(ferry.run("migrate", "missing"))
                .isEqualTo(new Ran(1, "", "ferry: export-not-found: There is no export at /desk/missing.\n"));
        assertThat(ferry.run("migrate", "export", "--only", "nowhere").exitCode())
                .isEqualTo(2);
        Ran person = ferry.run("migrate", "export", "--as", "owner@contoso.example");
        assertThat(person.exitCode()).isEqualTo(4);
        assertThat(person.errors()).startsWith("ferry: operator-only: ");
    }

    @Test
    void usersWithoutARoleAreCounted() {
        ferry.export.accounts.set(
                0,
                LegacyAccountSample.named("contoso")
                        .withUsers(
                                Samples.owner("owner@contoso.example"),
                                Samples.person("me@outlook.example", UserKind.MICROSOFT_ACCOUNT, LegacyRole.OWNER))
                        .build());

        assertThat(ferry.run("migrate", "export").output()).contains("One user has no role");
    }

    /** Five users wait, and the next export has one of them. */
    private void fourUsersGo() {
        ferry.export.accounts.set(0, waiting(5));
        ferry.run("migrate", "export");
        ferry.export.accounts.set(0, waiting(1));
    }

    private static LegacyAccount waiting(int users) {
        return LegacyAccountSample.named("contoso")
                .withoutMpnId()
                .withUsers(IntStream.range(0, users)
                        .mapToObj(number -> Samples.owner("owner" + number + "@contoso.example"))
                        .toList())
                .build();
    }

    private long usersThere() throws IOException {
        return json(ferry.run("legacy", "users", "contoso", "-o", "json")).size();
    }

    /** R14: as R17 asks. */
    @Test
    void aLoadThatTakesUsersAwayIsRefusedWhereNobodyCanBeAsked() throws IOException {
        fourUsersGo();

        Ran refused = ferry.run("migrate", "export", "--no-input");

        assertThat(refused.exitCode()).isEqualTo(4);
        assertThat(refused.output()).isEmpty();
        assertThat(refused.errors())
                .contains(
                        "ferry: too-many-removals: This load would take 4 users or owners of 5 users", "in: contoso.");
        assertThat(usersThere()).isEqualTo(5);
        assertThat(ferry.run("migrate", "export", "--no-input", "--removals", "3")
                        .exitCode())
                .isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--yes", "--removals=4"})
    void itGoesOnOnceItIsConfirmed(String confirmation) throws IOException {
        fourUsersGo();

        Ran ran = ferry.run("migrate", "export", confirmation, "-o", "json");

        assertThat(ran.exitCode()).isZero();
        assertThat(json(ran).at("/users/gone").asInt()).isEqualTo(4);
        assertThat(json(ran).at("/users/ownersGone").asInt()).isEqualTo(4);
        assertThat(usersThere()).isEqualTo(1);
    }

    @Test
    void atATerminalItIsAskedWithTheNumber() throws IOException {
        fourUsersGo();
        ferry.terminal = true;
        ferry.typed = "no\n";
        Ran declined = ferry.run("migrate", "export");
        assertThat(declined.exitCode()).isEqualTo(4);
        assertThat(declined.errors()).contains("Let 4 users go? (yes/no)");

        ferry.typed = "yes\n";
        Ran agreed = ferry.run("migrate", "export");
        assertThat(agreed.exitCode()).isZero();
        assertThat(agreed.output()).contains("The load took 4 users away");
        assertThat(usersThere()).isEqualTo(1);
    }

    @Test
    void aDryRunTellsWhoWouldGoAndThatItWillBeAsked() throws IOException {
        fourUsersGo();

        Ran ran = ferry.run("migrate", "export", "--dry-run");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.output()).contains("would take 4 users away", "more than 10 %");
        assertThat(ferry.run("migrate", "export", "--dry-run", "-o", "csv").output())
                .contains("usersGone", ",4,4");
        assertThat(usersThere()).isEqualTo(5);
    }

    @Test
    void anAdditionTakesNothingAway() throws IOException {
        fourUsersGo();

        assertThat(ferry.run("migrate", "export", "--add").exitCode()).isZero();
        assertThat(usersThere()).isEqualTo(5);
    }

    @Test
    void aNumberThatIsNoneIsWrongUsage() {
        assertThat(ferry.run("migrate", "export", "--removals", "-1").exitCode())
                .isEqualTo(2);
        assertThat(ferry.run("migrate", "export", "--removals", "many").exitCode())
                .isEqualTo(2);
    }

    @Test
    void nothingIsDrawnOffATerminal() {
        Ran ran = ferry.run("migrate", "export");

        assertThat(ran.errors()).isEqualToIgnoringNewLines("2 mails were sent.");
        assertThat(ran.output()).doesNotContain("\u001b");
    }

    @Test
    void onATerminalProgressIsOnStandardErrorAloneAndColourGoesWithNoColor() {
        ferry.terminal = true;
        Ran coloured = ferry.run("migrate", "export", "--dry-run");
        ferry.environment.put("NO_COLOR", "1");
        Ran plain = ferry.run("migrate", "export", "--dry-run");

        assertThat(coloured.errors()).contains("Accounts", "2/2");
        assertThat(coloured.output()).contains("\u001b[1m").doesNotContain("2/2");
        assertThat(plain.output()).doesNotContain("\u001b");
    }

    @Test
    void csvIsOneRow() {
        assertThat(ferry.run("migrate", "export", "-o", "csv").output().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("wave,dryRun,accounts,migrated");
    }

    @Test
    void accountsMayBeNamedInAFile(@TempDir Path desk) throws IOException {
        Path ids = Files.writeString(desk.resolve("ids.txt"), "# the first\n\u00a0contoso, \n\n");

        assertThat(json(ferry.run("migrate", "export", "--only", "@" + ids, "-o", "json"))
                        .path("accounts")
                        .asInt())
                .isEqualTo(1);
        Files.writeString(ids, "contoso\nNo Id\n");
        Ran wrong = ferry.run("migrate", "export", "--only", "@" + ids);
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.errors()).startsWith("ferry: malformed-publisher-id: " + ids + ":2: ");
        assertThat(ferry.run("migrate", "export", "--only", "@nowhere").exitCode())
                .isEqualTo(2);
        Files.writeString(ids, "# none\n");
        assertThat(ferry.run("migrate", "export", "--only", "@" + ids).exitCode())
                .as("nobody is not everybody")
                .isEqualTo(2);
    }

    @Test
    void accountsMayBeFoundByWhatTheyNeed() throws IOException {
        ferry.export.accounts.add(
                LegacyAccountSample.named("nonumber").withoutMpnId().build());
        ferry.export.tenants.add(Samples.tenant("nonumber"));
        ferry.run("migrate", "export", "--silent", "--only", "nonumber");

        JsonNode result = json(ferry.run("migrate", "export", "--only-finding", "mpn-missing", "-o", "json"));
        assertThat(result.path("accounts").asInt()).isEqualTo(1);
        assertThat(result.path("findings").toString()).isEqualTo("{\"mpn-missing\":1}");
        Ran none = ferry.run("migrate", "export", "--only-finding", "no-owner");
        assertThat(none.exitCode()).isZero();
        assertThat(none.errors()).contains("no-owner", "Nothing was done");
        for (String command : List.of("migrate export", "invite")) {
            Ran answered = ferry.run((command + " --only-finding no-owner -o json").split(" "));
            assertThat(answered.errors()).contains("Nothing was done");
            assertThat(json(answered).path("accounts").asInt(-1)).as(command).isZero();
        }
        assertThat(ferry.run("migrate", "export", "--only-finding", "mpn-missing", "--only", "contoso")
                        .errors())
                .contains("Nothing was done");
    }

    @Test
    void whatStandsBetweenCellsAndHowTheyAreWrittenIsReadOrRefused() {
        assertThat(ferry.run("migrate", "export", "--delimiter", "tab", "--encoding", "windows-1252", "--dry-run")
                        .exitCode())
                .isZero();
        assertThat(ferry.run("migrate", "export", "--delimiter", "x").errors()).startsWith("ferry: unknown-value: ");
        assertThat(ferry.run("migrate", "export", "--encoding", "x!").exitCode())
                .isEqualTo(2);
    }
}
