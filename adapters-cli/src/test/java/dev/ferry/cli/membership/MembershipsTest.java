package dev.ferry.cli.membership;

import static dev.ferry.testkit.sample.Samples.id;
import static dev.ferry.testkit.sample.Samples.mpnId;
import static dev.ferry.testkit.sample.Samples.tenantId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.cli.Ferry;
import dev.ferry.cli.Ferry.Ran;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.migration.Migration;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.testkit.sample.Samples;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ferry memberships}: numbers whose tenant nobody said. */
class MembershipsTest {
    private final Ferry ferry = new Ferry();

    MembershipsTest() {
        ferry.withReady("fabrikam");
        ferry.export.accounts.add(Samples.legacyAccount("contoso"));
        ferry.export.tenants.add(Samples.tenant("contoso"));
        MpnRegistry exported = ferry.stores.mpnRegistry();
        ferry.instead.put(MpnRegistry.class, knowingNoTenants(exported));
    }

    /** Knows every number. */
    private static MpnRegistry knowingNoTenants(MpnRegistry exported) {
        return numbers -> Lookup.each(
                numbers,
                number -> exported.findAll(numbers).get(number) instanceof Lookup.Known<Membership> known
                        ? known
                        : Lookup.unavailable(new Unavailability.Unconfirmed()));
    }

    @Test
    void theyAreListedWithTheAccountsThatWait() throws IOException {
        ferry.run("migrate", "contoso-export");
        Ran ran = ferry.run("memberships", "unconfirmed", "-o", "json");
        assertThat(ran.json().findValuesAsText("publisherId")).containsExactly("contoso");
        assertThat(ran.json().findValuesAsText("mpnId"))
                .containsExactly(mpnId("contoso").value());
    }

    @Test
    void ofOneThatAnOwnerTypedInIsToldWhoDidAndWhen() throws IOException {
        ferry.run("migrate", "contoso-export");
        assertThat(ferry.run("memberships", "unconfirmed", "-o", "json")
                        .json()
                        .get(0)
                        .hasNonNull("givenBy"))
                .isFalse();
        ferry.stores
                .migrations()
                .saveAll(List.of(MigrationRecord.none(id("contoso"))
                        .with(new Migration.InProgress(
                                id("contoso"), Optional.empty(), Optional.of(mpnId("contoso"))))));
        ferry.stores
                .history()
                .appendAll(List.of(new HistoryEntry(
                        Samples.NOON,
                        "anna@contoso.example",
                        Action.MEMBERSHIP_GIVEN,
                        Optional.of(id("contoso")),
                        Map.of("mpnId", mpnId("contoso").value(), "decision", "registry-unavailable"))));

        assertThat(ferry.run("memberships", "unconfirmed", "-o", "json").json().get(0))
                .hasToString(
                        "{\"mpnId\":\"%s\",\"publisherId\":\"contoso\",\"displayName\":\"%s\",\"givenBy\":\"anna@contoso.example\",\"givenAt\":\"%s\"}"
                                .formatted(
                                        mpnId("contoso").value(),
                                        Samples.legacyAccount("contoso").displayName(),
                                        Samples.NOON));
        assertThat(ferry.run("memberships", "unconfirmed", "-o", "csv").output())
                .startsWith("mpnId,publisherId,displayName,givenBy,givenAt\r\n");
    }

    @Test
    void whoseOneIsIsConfirmed() throws IOException {
        ferry.run("migrate", "contoso-export");
        Ran ran = ferry.run(
                "memberships",
                "confirm",
                mpnId("contoso").value(),
                "--tenant",
                tenantId("contoso").toString());
        assertThat(ran.output()).contains(mpnId("contoso").value()).contains("contoso");
        assertThat(ferry.run("memberships", "unconfirmed", "-o", "json").json()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "memberships confirm 4711, 2",
        "memberships confirm 47x1 --tenant 6a45a4cc-5d27-4d5d-a5a4-8e2b3c1d0f11, 2",
        "memberships confirm 4711 --tenant contoso, 2",
        "memberships confirm 4711 --tenant 6a45a4cc-5d27-4d5d-a5a4-8e2b3c1d0f11 --kind branch, 2",
        "memberships confirm 4711 --tenant 6a45a4cc-5d27-4d5d-a5a4-8e2b3c1d0f11 --as anna@contoso.example, 4",
        "memberships unconfirmed --as anna@contoso.example, 4"
    })
    void whatCannotBeIsRefused(String command, int exitCode) {
        assertThat(ferry.run(command.split(" ")).exitCode()).isEqualTo(exitCode);
    }
}
