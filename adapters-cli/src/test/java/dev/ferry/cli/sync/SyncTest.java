package dev.ferry.cli.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ferry.cli.Ferry;
import dev.ferry.cli.Ferry.Ran;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.testkit.sample.Samples;
import dev.ferry.testkit.sync.InMemoryLegacyPortal;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ferry sync status|run|retry|drop}: what the legacy portal is owed is seen, and delivered (R16). */
class SyncTest {
    private static final String OWNER = "owner@contoso.example";
    private static final String BO = "bo@contoso.example";

    private final Ferry ferry = new Ferry().withReady("contoso", "fabrikam");
    private final InMemoryLegacyPortal portal = ferry.stores.legacyPortal();

    @BeforeEach
    void somethingIsOwed() {
        assertThat(ferry.run("migrate", "export").exitCode()).isZero();
        portal.open(ferry.stores.legacyAccounts(), Set.of(Samples.id("contoso"), Samples.id("fabrikam")));
        add(BO);
    }

    private void add(String email) {
        Ran ran = ferry.run("users", "add", "contoso", email, "--as", OWNER);
        assertThat(ran.exitCode()).as(ran.errors()).isZero();
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }

    private JsonNode status() throws IOException {
        return ferry.run("sync", "status", "-o", "json").json();
    }

    private Optional<LegacyUser> there(String key) {
        return portal.usersOf(Set.of(Samples.id("contoso"))).getOrDefault(Samples.id("contoso"), List.of()).stream()
                .filter(user -> user.identity().key().equals(key))
                .findFirst();
    }

    private void pass(Duration time) {
        ferry.clock = Clock.offset(ferry.clock, time);
    }

    @Test
    void whatIsOwedIsSeen() throws IOException {
        assertThat(status()).isEqualTo(json("""
            {"pending": 1, "scheduled": 0, "setAside": 0, "delivered": 0, "oldestPendingSeconds": 0,
             "locksOwed": 2, "unlocked": ["contoso", "fabrikam"], "retirement": null, "nearsItsEnd": false, "changes": []}
            """));
        pass(Duration.ofMinutes(2));
        JsonNode contoso = ferry.run("sync", "status", "contoso", "-o", "json").json();
        assertThat(contoso.path("oldestPendingSeconds").asLong()).isEqualTo(120);
        assertThat(contoso.at("/changes/0/change").asText()).isEqualTo("user-stands");
        assertThat(contoso.at("/changes/0/user").asText()).isEqualTo(BO);
        assertThat(contoso.at("/changes/0/setAside").asBoolean()).isFalse();
        assertThat(ferry.run("sync", "status", "fabrikam", "-o", "csv").output())
                .isEqualToIgnoringNewLines(
                        "pending,scheduled,setAside,delivered,oldestPendingSeconds,locksOwed,retirement\r\n"
                                + "0,0,0,0,0,1,");
    }

    @Test
    void allThatIsDueIsDeliveredOnce() throws IOException {
        Ran ran = ferry.run("sync", "run", "-o", "json");

        assertThat(ran.exitCode()).as(ran.errors()).isZero();
        assertThat(ran.errors()).isEqualTo("One change was delivered just now.\n");
        assertThat(ran.json().path("deliveredNow").asInt()).isEqualTo(1);
        assertThat(ran.json().path("pending").asInt()).isZero();
        assertThat(ran.json().path("delivered").asInt()).isEqualTo(1);
        assertThat(there(BO)).isPresent();
        assertThat(portal.isLocked(Samples.id("contoso"))).isTrue();
        assertThat(ferry.run("sync", "run", "contoso").errors()).isEqualTo("No change was delivered just now.\n");
        assertThat(portal.arrived()).hasSize(1);
    }

    /** Whatever else was delivered in the same run. */
    @Test
    void anAccountThatCannotBeLockedIsNamedAndFailsTheRun() {
        portal.keepUnlocked(Samples.id("contoso"));

        Ran ran = ferry.run("sync", "run");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.errors()).contains("One change was delivered").contains("the lock of one account: contoso.");
        assertThat(ferry.run("sync", "status").output()).contains("1 (contoso)");
        assertThat(portal.isLocked(Samples.id("fabrikam"))).isTrue();
    }

    @Test
    void whoIsRemovedIsInactiveAtOnceAndDeletedInTime() throws IOException {
        ferry.run("sync", "run");
        ferry.run("users", "remove", "contoso", BO, "--as", OWNER);
        ferry.run("sync", "run");

        assertThat(there(BO).map(LegacyUser::active)).contains(false);
        assertThat(status().path("scheduled").asInt()).isEqualTo(1);
        pass(Duration.ofDays(31));
        assertThat(ferry.run("sync", "run").exitCode()).isZero();
        assertThat(there(BO)).isEmpty();
    }

    @Test
    void aPortalThatIsDownFailsTheRunAndLosesNothing() throws IOException {
        portal.goDown();
        Ran ran = ferry.run("sync", "run", "-o", "json");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.errors()).contains("legacy-portal cannot be reached just now.");
        assertThat(ran.json().path("pending").asInt()).isEqualTo(1);

        portal.comeBack();
        pass(Duration.ofMinutes(1));
        assertThat(ferry.run("sync", "run").exitCode()).isZero();
        assertThat(there(BO)).isPresent();
    }

    @Test
    void whatWasSetAsideIsSeenWithItsReasonAndDeliveredOnceMended() throws IOException {
        portal.turnDown(_ -> Optional.of("no \u001b[31mroom"));
        assertThat(ferry.run("sync", "run").exitCode()).isZero();

        Ran shown = ferry.run("sync", "status");
        assertThat(shown.output()).contains(BO, "room").doesNotContain("\u001b");
        assertThat(status().path("setAside").asInt()).isEqualTo(1);
        assertThat(status().at("/changes/0/reason").asText()).isEqualTo("no [31mroom");
        assertThat(ferry.run("sync", "status", "contoso", "-o", "json", "--as", OWNER)
                        .json()
                        .at("/changes/0/reason")
                        .isNull())
                .isTrue();

        portal.turnDown(_ -> Optional.empty());
        assertThat(ferry.run("sync", "run", "-o", "json")
                        .json()
                        .path("deliveredNow")
                        .asInt())
                .isZero();
        Ran retried = ferry.run("sync", "retry", "contoso", "-o", "json");
        assertThat(retried.json().path("retried").asInt()).isEqualTo(1);
        assertThat(retried.json().path("deliveredNow").asInt()).isEqualTo(1);
        assertThat(there(BO)).isPresent();
        assertThat(ferry.run("sync", "retry").errors()).startsWith("Nothing was set aside.");
    }

    @Test
    void r16WhatIsNeverTakenIsGivenUpAndWhatWaitsBehindItDelivered() throws IOException {
        long first = ferry.stores
                .syncQueue()
                .pending(Samples.id("contoso"), 1)
                .getFirst()
                .numbered()
                .number();
        portal.turnDown(change -> change.number() == first ? Optional.of("no") : Optional.empty());
        add("cy@contoso.example");
        ferry.run("sync", "run");
        String number = Long.toString(first);
        assertThat(ferry.run("sync", "status", "contoso").output()).containsPattern("(?m)^contoso +" + number + " ");
        assertThat(ferry.run("sync", "drop", "contoso", "999").errors()).contains("not-set-aside: ");

        Ran dropped = ferry.run("sync", "drop", "contoso", number, "-o", "json");

        assertThat(dropped.exitCode()).as(dropped.errors()).isZero();
        assertThat(dropped.json().path("dropped").asInt()).isEqualTo(1);
        assertThat(dropped.json().path("deliveredNow").asInt()).isEqualTo(1);
        assertThat(dropped.errors())
                .contains("The change " + number + " (user-stands) is never delivered.", "ferry sync compare contoso");
        assertThat(there(BO)).isEmpty();
        assertThat(there("cy@contoso.example")).isPresent();
        assertThat(ferry.run("sync", "drop", "contoso", number).exitCode()).isEqualTo(4);
    }

    @Test
    void anInterruptedRunSaysSo() throws IOException {
        ferry.stop = true;
        Ran ran = ferry.run("sync", "run");

        assertThat(ran.exitCode()).isEqualTo(130);
        assertThat(ran.errors()).contains("Stopped before the end.");
        assertThat(status().path("pending").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | Cloud Partner Portal ends after 2019-07-08, and one change is still set aside.
        sv | Cloud Partner Portal upphör efter 2019-07-08, och en ändring är fortfarande undanlagd.
        nl | Cloud Partner Portal stopt na 2019-07-08, en één wijziging staat nog apart.
        fr | Le Portail Cloud Partner ferme après le 2019-07-08, et une modification est encore mise de côté.
        """)
    void beforeItsEndWhatIsSetAsideIsWarnedOf(String language, String sentence) throws IOException {
        ferry.retirement =
                Optional.of(LocalDate.ofInstant(Samples.NOON, ZoneOffset.UTC).plusDays(7));
        assertThat(ferry.run("sync", "status").errors()).isEmpty();
        portal.turnDown(_ -> Optional.of("no"));
        ferry.run("sync", "run");

        assertThat(ferry.run("sync", "status", "-o", "json", "--lang", language).errors())
                .startsWith(sentence);
        assertThat(status().path("retirement").asText()).isEqualTo("2019-07-08");
    }

    @Test
    void ownersSeeTheirOwnAndDeliverNothing() {
        assertThat(ferry.run("sync", "status", "contoso", "--as", OWNER).exitCode())
                .isZero();
        for (String command : List.of("status", "run", "retry", "compare", "repair")) {
            Ran ran = ferry.run("sync", command, "--as", OWNER);
            assertThat(ran.exitCode()).as(command).isEqualTo(4);
            assertThat(ran.errors()).contains("operator-only: ");
        }
        for (String command : List.of("status", "run", "retry", "compare", "repair")) {
            assertThat(ferry.run("sync", command, "nowhere").errors()).contains("account-not-found: ");
        }
        assertThat(ferry.run("sync", "drop", "contoso", "1", "--as", OWNER).errors())
                .contains("operator-only: ");
        assertThat(ferry.run("sync", "drop", "nowhere", "1").errors()).contains("account-not-found: ");
        assertThat(portal.arrived()).isEmpty();
    }
}
