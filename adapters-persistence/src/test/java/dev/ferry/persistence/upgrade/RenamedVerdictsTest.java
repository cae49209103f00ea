package dev.ferry.persistence.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.migration.Readiness;
import dev.ferry.domain.outcome.Unavailability;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Verdicts of the fourth schema read as they would be said today. */
class RenamedVerdictsTest {

    static Stream<Arguments> kept() {
        Finding.MpnInvalid odd = new Finding.MpnInvalid("12], MpnMissing", Standing.UNKNOWN);
        return Stream.of(
                verdict("[NoOwner[]]", new Finding.NoOwner()),
                verdict("[WorkEmailNeeded[], MpnMissing[]]", new Finding.WorkEmailNeeded(), new Finding.MpnMissing()),
                verdict(
                        "[UnknownTenant[domain=rival.example, tenantName=Optional.empty], MpnMissing[]]",
                        new Finding.UnknownTenant(new Domain("rival.example"), Optional.empty()),
                        new Finding.MpnMissing()),
                verdict(
                        "[UnknownTenant[domain=rival.example, tenantName=Optional[Contoso AB]]]",
                        new Finding.UnknownTenant(new Domain("rival.example"), Optional.of("Contoso AB"))),
                verdict(
                        "[TenantMismatch[tenantName=Optional[Smith, Jones] & Co [UK]]]]",
                        new Finding.TenantMismatch(Optional.of("Smith, Jones] & Co [UK]"))),
                verdict("[TenantMismatch[tenantName=Optional.empty]]", new Finding.TenantMismatch(Optional.empty())),
                verdict("[MpnInvalid[mpnId=12], MpnMissing, standing=UNKNOWN]]", odd),
                verdict(
                        "[NoOwner[], MpnInvalid[mpnId=12, standing=NOT_VETTED],"
                                + " RegistryUnavailable[system=tenant-directory]]",
                        new Finding.NoOwner(),
                        new Finding.MpnInvalid("12", Standing.NOT_VETTED),
                        new Finding.RegistryUnavailable("tenant-directory", new Unavailability.NoAnswer())));
    }

    private static Arguments verdict(String kept, Finding... findings) {
        return Arguments.of(kept, List.of(findings));
    }

    @ParameterizedTest
    @MethodSource("kept")
    void theSameFindingsAreSaidByCodeAndFacts(String kept, List<Finding> findings) {
        assertThat(RenamedVerdicts.of(kept)).contains(new Readiness.NotReady(findings).verdict());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "1",
                "[NoOwner[]",
                "[NoOwner[]], ",
                "[mpn-missing{}]",
                "[NoOwner[], Other[x=1]]",
                "NoOwner[]"
            })
    void whatIsNoVerdictOfThoseTimesIsLeftAlone(String kept) {
        assertThat(RenamedVerdicts.of(kept)).isEmpty();
    }
}
