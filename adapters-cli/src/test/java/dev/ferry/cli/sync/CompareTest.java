package dev.ferry.cli.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferry.cli.Ferry;
import dev.ferry.cli.Ferry.Ran;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.UserKind;
import dev.ferry.testkit.sample.Samples;
import dev.ferry.testkit.sync.InMemoryLegacyPortal;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ferry sync compare|repair}: the two sides beside each other, and mended from ours (R17). */
class CompareTest {
    private static final String OWNER = "owner@contoso.example";
    private static final String BO = "bo@contoso.example";
    private static final String STRANGER = "eve@elsewhere.example";

    private final Ferry ferry = new Ferry().withReady("contoso", "fabrikam");
    private final InMemoryLegacyPortal portal = ferry.stores.legacyPortal();

    @BeforeEach
    void bothSidesAgree() {
        ferry.run("migrate", "export");
        portal.open(ferry.stores.legacyAccounts(), Set.of(Samples.id("contoso"), Samples.id("fabrikam")));
        ferry.run("users", "add", "contoso", BO, "--as", OWNER);
        assertThat(ferry.run("sync", "run").exitCode()).isZero();
    }

    private JsonNode compare(String... rest) throws IOException {
        String[] line = new String[rest.length + 4];
        System.arraycopy(new String[] {"sync", "compare", "-o", "json"}, 0, line, 0, 4);
        System.arraycopy(rest, 0, line, 4, rest.length);
        Ran ran = ferry.run(line);
        assertThat(ran.exitCode()).as(ran.errors()).isZero();
        return ran.json();
    }

    private void strangerComes() {
        portal.put(Samples.id("contoso"), Samples.person(STRANGER, UserKind.WORK, LegacyRole.CONTRIBUTOR));
    }

    private List<String> differences() throws IOException {
        return compare().findValuesAsText("difference");
    }

    @Test
    void whoDiffersIsListedWithBothSides() throws IOException {
        portal.drop(Samples.id("contoso"), BO);
        strangerComes();
        ferry.clock = Clock.offset(ferry.clock, Duration.ofMinutes(1));

        JsonNode rows = compare();
        JsonNode bo = rows.get(0);
        assertThat(bo.path("lastDelivered").path("at").asText()).isEqualTo("2019-07-01T12:00:00.123456Z");
        ((ObjectNode) bo).remove("lastDelivered");
        assertThat(rows).isEqualTo(new ObjectMapper().readTree("""
            [{"publisherId": "contoso", "email": "bo@contoso.example", "objectId": null, "difference": "missing-there",
              "here": {"role": "developer", "state": "active", "legacyRole": "contributor", "userId": "u2"}, "there": null,
              "ageSeconds": 60, "underWay": false},
             {"publisherId": "contoso", "email": "eve@elsewhere.example", "objectId": null, "difference": "missing-here",
              "here": null, "there": {"legacyRole": "contributor", "active": true},
              "lastDelivered": null, "ageSeconds": null, "underWay": false}]
            """));
        assertThat(compare("fabrikam")).isEmpty();
        assertThat(compare("--all")).hasSize(4);
        assertThat(ferry.run("sync", "compare").output()).contains("missing-there", STRANGER);
        assertThat(ferry.run("sync", "compare", "-o", "csv").output()).contains(",missing-here,,,contributor,true,");
    }

    @Test
    void whereAllAgreesItIsSaid() {
        Ran people = ferry.run("sync", "compare");
        assertThat(people.output()).isEmpty();
        assertThat(people.errors()).isEqualTo("2 accounts compared: their users stand the same in both portals.\n");
        Ran scripts = ferry.run("sync", "compare", "contoso", "-o", "json");
        assertThat(scripts.output().strip()).isEqualTo("[]");
        assertThat(scripts.errors()).startsWith("One account compared: ");
    }

    @Test
    void noAnswerIsNeverTakenForAllGone() throws IOException {
        portal.drop(Samples.id("fabrikam"), "owner@fabrikam.example");
        Ran ran = ferry.run("sync", "compare");
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.errors()).contains("fabrikam: Cloud Partner Portal gave none of its users.");
        assertThat(ferry.run("sync", "repair", "-o", "json")
                        .json()
                        .path("repaired")
                        .asInt())
                .isZero();

        portal.goDown();
        Ran down = ferry.run("sync", "compare");
        assertThat(down.exitCode()).isEqualTo(1);
        assertThat(down.errors()).contains("legacy-portal cannot be reached");
        assertThat(ferry.run("sync", "repair", "--yes").exitCode()).isEqualTo(1);
    }

    @Test
    void whatTakesNoAccessIsMendedWithoutAsking() throws IOException {
        portal.drop(Samples.id("contoso"), BO);
        Ran ran = ferry.run("sync", "repair", "contoso", "--no-input", "-o", "json");

        assertThat(ran.exitCode()).as(ran.errors()).isZero();
        assertThat(ran.errors())
                .startsWith("Cloud Partner Portal will be told one change; nobody of 1 there loses access.\n")
                .contains("contoso: bo@contoso.example is added as contributor");
        assertThat(ran.json().path("repaired").asInt()).isEqualTo(1);
        assertThat(ran.json().path("deliveredNow").asInt()).isEqualTo(1);
        assertThat(differences()).isEmpty();
        for (String format : List.of("table", "json")) {
            assertThat(ferry.run("sync", "repair", "-o", format).errors())
                    .startsWith("There is nothing to repair")
                    .doesNotContain("repaired");
        }
    }

    @Test
    void tooManyRemovalsHaveToBeConfirmed() throws IOException {
        portal.drop(Samples.id("contoso"), BO);
        strangerComes();
        Ran refused = ferry.run("sync", "repair", "contoso", "--no-input");
        assertThat(refused.exitCode()).isEqualTo(4);
        assertThat(refused.errors()).contains("too-many-removals: ", "eve@elsewhere.example is deactivated");
        assertThat(differences()).hasSize(2);

        assertThat(ferry.run("sync", "repair", "contoso", "--yes").exitCode()).isZero();
        assertThat(differences()).isEmpty();
        assertThat(portal.usersOf(Set.of(Samples.id("contoso"))).get(Samples.id("contoso")))
                .filteredOn(user -> user.identity().key().equals(STRANGER))
                .noneMatch(LegacyUser::active);
    }

    @ParameterizedTest
    @ValueSource(strings = {"oui", "O", "yes"})
    void atATerminalSomebodySaysYes(String answer) throws IOException {
        strangerComes();
        ferry.terminal = true;
        ferry.typed = answer + "\n";

        assertThat(ferry.run("sync", "repair", "--lang", "fr").exitCode()).isZero();
        ferry.terminal = false;
        assertThat(differences()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no", "n", "yesterday"})
    void whateverElseSomebodySaysIsNo(String answer) throws IOException {
        portal.drop(Samples.id("contoso"), BO);
        ferry.terminal = true;
        ferry.typed = answer + "\n";

        Ran ran = ferry.run("sync", "repair");
        assertThat(ran.exitCode()).isEqualTo(4);
        assertThat(ran.errors()).endsWith("Nothing was changed.\n");
        ferry.terminal = false;
        assertThat(differences()).hasSize(1);
    }
}
