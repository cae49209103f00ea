package dev.ferry.cli.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ferry.cli.Ferry;
import dev.ferry.cli.Ferry.Ran;
import dev.ferry.domain.account.CompanyProfile;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The commands that look: their shapes, and what becomes of hostile text. */
class LookingTest {
    private static final String HOSTILE = "=cmd|'/c calc'!A0 \u001b[31m\u202eevil\u0007";

    private final Ferry ferry = new Ferry().withReady("contoso");

    @BeforeEach
    void aWaveHasRun() {
        LegacyAccount hostile =
                LegacyAccountSample.named("waiting").withoutMpnId().build();
        ferry.export.accounts.add(new LegacyAccount(
                hostile.id(),
                HOSTILE,
                hostile.mpnId(),
                new CompanyProfile(Optional.empty(), Optional.empty()),
                false,
                hostile.users(),
                hostile.offers()));
        ferry.export.tenants.add(Samples.tenant("waiting"));
        ferry.run("migrate", "export");
    }

    private JsonNode json(String... arguments) throws IOException {
        Ran ran = ferry.run(arguments);
        assertThat(ran.exitCode()).as(ran.errors()).isZero();
        return new ObjectMapper().readTree(ran.output());
    }

    @Test
    void anAccountHasTheShapeOfTheApi() throws IOException {
        JsonNode account = json("accounts", "show", "contoso", "-o", "json");

        assertThat(account.path("publisherId").asText()).isEqualTo("contoso");
        assertThat(account.path("managedIn").asText()).isEqualTo("partner-center");
        assertThat(account.path("mpnId").asText())
                .isEqualTo(Samples.mpnId("contoso").value());
        assertThat(account.path("tenantId").asText())
                .isEqualTo(Samples.tenantId("contoso").toString());
        assertThat(account.path("migration")).isEqualTo(new ObjectMapper().readTree("""
            {"state": "completed", "wave": "export", "completedAt": "2019-07-01T12:00:00.123456Z", "findings": []}
            """));
    }

    @Test
    void whatIsAbsentIsNullAndFindingsCarryTheirCode() throws IOException {
        JsonNode account = json("accounts", "show", "waiting", "-o", "json");

        assertThat(account.path("managedIn").asText()).isEqualTo("cpp");
        assertThat(account.get("mpnId").isNull()).isTrue();
        assertThat(account.get("tenantId").isNull()).isTrue();
        assertThat(account.at("/migration/findings/0/code").asText()).isEqualTo("mpn-missing");
    }

    @Test
    void listsAreCompleteArraysThatFiltersNarrow() throws IOException {
        assertThat(json("accounts", "list", "-o", "json").findValuesAsText("publisherId"))
                .containsExactly("contoso", "waiting");
        assertThat(json("accounts", "list", "-o", "json", "--migration", "completed"))
                .hasSize(1);
        assertThat(json("accounts", "list", "-o", "json", "--finding", "mpn-missing"))
                .hasSize(1);
        assertThat(json("accounts", "list", "-o", "json", "--wave", "other")).isEmpty();
        assertThat(json("accounts", "list", "-o", "json", "--limit", "1")).hasSize(1);
        assertThat(json("accounts", "list", "-o", "json", "--q", "EVIL")).hasSize(1);
    }

    @Test
    void whatNoAccountCanBeIsNoFilter() throws IOException {
        assertThat(json("accounts", "list", "--ready", "--standing", "active", "--country", "se", "-o", "json"))
                .isEmpty();
        assertThat(ferry.run("accounts", "list", "--country", "Sweden"))
                .satisfies(ran -> assertThat(ran.exitCode()).isEqualTo(2))
                .satisfies(ran -> assertThat(ran.errors()).contains("Sweden"));
        assertThat(ferry.run("accounts", "list", "--standing", "bogus").exitCode())
                .isEqualTo(2);
    }

    @Test
    void usersHistoryAndReadinessHaveTheirShapes() throws IOException {
        assertThat(json("legacy", "users", "contoso", "-o", "json")).isEqualTo(new ObjectMapper().readTree("""
            [{"email": "owner@contoso.example", "objectId": null, "legacyRole": "owner", "kind": "work", "active": true}]
            """));
        assertThat(json("users", "list", "contoso", "-o", "json")).isEqualTo(new ObjectMapper().readTree("""
            [{"userId": "u1", "email": "owner@contoso.example", "displayName": null, "role": "owner", "kind": "work",
              "state": "active", "legacyRole": "owner", "objectId": null, "applicationId": null}]
            """));
        assertThat(json("legacy", "show", "contoso", "-o", "json")
                        .path("readOnly")
                        .asBoolean())
                .isTrue();
        assertThat(json("readiness", "-o", "json")).isEqualTo(new ObjectMapper().readTree("""
            {"accounts": 2, "ready": 0, "findings": {"mpn-missing": 1}, "migrated": 1, "actionNeeded": 1, "due": 0}
            """));
        JsonNode history = json("accounts", "history", "contoso", "-o", "json");
        assertThat(history.get(0).path("at").asText()).isEqualTo("2019-07-01T12:00:00.123456Z");
        assertThat(history.get(0).path("actor").asText()).isEqualTo("operator");
        assertThat(history.findValuesAsText("action")).contains("moved");
        assertThat(json("history", "export", "-o", "json").size()).isGreaterThan(history.size());
    }

    @Test
    void whoWasDeactivatedIsShownSo() throws IOException {
        LegacyUser bo = Samples.contributor("bo@gone.example");
        ferry.export.accounts.add(LegacyAccountSample.named("gone")
                .withUsers(new LegacyUser(bo.identity(), bo.role(), bo.displayName(), bo.language(), false))
                .build());
        ferry.run("migrate", "export", "--wave", "second");

        assertThat(json("legacy", "users", "gone", "-o", "json").findValuesAsText("active"))
                .containsExactly("false");
    }

    @Test
    void csvCellsAreNoFormulas() {
        assertThat(ferry.run("accounts", "list", "-o", "csv").output())
                .contains(",'=cmd|")
                .doesNotContain(",=cmd");
    }

    @Test
    void listsSpellStatesAsTheContractDoes() {
        for (String format : List.of("table", "csv")) {
            assertThat(ferry.run("accounts", "list", "-o", format).output())
                    .as(format)
                    .contains("completed", "not-started")
                    .doesNotContain("COMPLETED", "NOT_STARTED");
        }
    }

    @Test
    void noNameSteersATerminal() {
        ferry.terminal = true;
        ferry.environment.put("NO_COLOR", "1");

        assertThat(List.of("table", "json", "csv"))
                .allSatisfy(format -> assertThat(
                                ferry.run("accounts", "list", "-o", format).output())
                        .contains("evil")
                        .doesNotContain("\u001b", "\u202e", "\u0007"));
        assertThat(ferry.run("accounts", "show", "waiting").output()).doesNotContain("\u001b", "\u202e", "\u0007");
    }

    @Test
    void jsonKeepsEveryCharacter() throws IOException {
        assertThat(json("accounts", "show", "waiting", "-o", "json")
                        .path("displayName")
                        .asText())
                .isEqualTo(HOSTILE);
    }

    @Test
    void peopleAreToldWhatAnAccountNeeds() {
        assertThat(ferry.run("accounts", "show", "waiting", "--lang", "fr").output())
                .contains("Portail Cloud Partner", "Le compte n’a pas d’ID MPN.");
    }

    @Test
    void theInstallationIsShownWithoutSecrets() {
        Ran config = ferry.run("config", "show");
        assertThat(config.output())
                .contains("server.port", "9090", "flag", "database.password")
                .doesNotContain("canary");
        assertThat(ferry.run("config", "show", "-o", "json").output()).doesNotContain("canary");
        assertThat(ferry.run("doctor").exitCode()).isZero();
        ferry.healthy = false;
        assertThat(ferry.run("doctor").exitCode()).isEqualTo(1);
    }

    @Test
    void backupsAndSyntheticExportsSayWhereTheyAre() {
        assertThat(ferry.run("backup", "new.zip").output()).isEqualTo("The backup is in /desk/new.zip\n");
        assertThat(ferry.run("backup", "there.zip").exitCode()).isEqualTo(4);
        assertThat(ferry.run("generate", "x", "--accounts", "1000", "--seed", "1")
                        .output())
                .isEqualTo("Wrote 1,000 accounts, 5,000 rows in all, into /desk/x\n");
    }

    @Test
    void whoMayNotSeeIsRefused() {
        Ran stranger = ferry.run("accounts", "show", "contoso", "--as", "eve@elsewhere.example");
        assertThat(stranger.exitCode()).isEqualTo(4);
        assertThat(stranger.errors()).startsWith("ferry: account-not-found: ");
        assertThat(ferry.run("users", "list", "waiting").errors()).startsWith("ferry: managed-in-cpp: ");
    }
}
