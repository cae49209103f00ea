package dev.ferry.cli.membership;

import static dev.ferry.testkit.sample.Samples.mpnId;
import static dev.ferry.testkit.sample.Samples.tenantId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.cli.Ferry;
import dev.ferry.cli.Ferry.Ran;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.testkit.sample.Samples;
import java.io.IOException;
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
