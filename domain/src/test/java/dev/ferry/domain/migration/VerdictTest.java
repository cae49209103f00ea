package dev.ferry.domain.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.outcome.Unavailability;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Verdicts are kept in databases: what one version wrote the next one has to recognise. */
class VerdictTest {

    @Test
    void aVerdictIsMadeOfCodesAndFacts() {
        assertThat(verdict(new Finding.NoOwner(), new Finding.MpnInvalid("4321", Standing.NOT_VETTED)))
                .isEqualTo("[no-owner{}, mpn-invalid{mpnId=4321, standing=not-vetted}]");
        assertThat(verdict(new Finding.UnknownTenant(new Domain("rival.example"), Optional.of("Contoso AB"))))
                .isEqualTo("[unknown-tenant{domain=rival.example, tenantName=Contoso AB}]");
    }

    /** Homes hold verdicts from before findings said why: no account makes news of the same. */
    @Test
    void aSystemThatDoesNotAnswerIsSaidAsEver() {
        assertThat(verdict(new Finding.RegistryUnavailable("mpn-registry", new Unavailability.NoAnswer())))
                .isEqualTo("[registry-unavailable{system=mpn-registry}]");
        assertThat(verdict(new Finding.RegistryUnavailable(
                        "mpn-registry", new Unavailability.RowRejected("memberships.csv", 7))))
                .isEqualTo("[registry-unavailable{file=memberships.csv, line=7, system=mpn-registry,"
                        + " why=row-rejected}]");
    }

    @Test
    void whatOthersWroteEndsNoFact() {
        assertThat(verdict(new Finding.MpnInvalid("1}, mpn-missing{\\", Standing.MALFORMED)))
                .isEqualTo("[mpn-invalid{mpnId=1\\}\\, mpn-missing{\\\\, standing=malformed}]");
    }

    private static String verdict(Finding... findings) {
        return new Readiness.NotReady(List.of(findings)).verdict();
    }
}
