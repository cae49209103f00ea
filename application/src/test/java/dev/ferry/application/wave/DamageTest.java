package dev.ferry.application.wave;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.dryRun;
import static dev.ferry.application.Installation.only;
import static dev.ferry.application.Installation.wave;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.Installation;
import dev.ferry.application.migration.WaveWatch;
import dev.ferry.domain.email.Domain;
import dev.ferry.domain.export.CompanyTable;
import dev.ferry.domain.export.ExportReader;
import dev.ferry.domain.export.ExportWarning;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.membership.LostMembership;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipKind;
import dev.ferry.domain.membership.MembershipState;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.domain.tenant.LostTenant;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.testkit.export.InMemoryExport;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R9: what could not be read of an export is unavailable, never unknown. */
class DamageTest {
    private static final Unavailability.RowRejected ROW = new Unavailability.RowRejected("memberships.csv", 7);
    private static final Finding NUMBER_LOST = new Finding.RegistryUnavailable(MpnRegistry.SYSTEM, ROW);
    private static final Finding UNKNOWN =
            new Finding.MpnInvalid(Samples.mpnId("contoso").value(), Standing.UNKNOWN);

    private final Installation ferry =
            new Installation().with(Samples.legacyAccount("contoso")).with(Samples.tenant("contoso"));

    private WaveResult load(DamagedExport export, WaveRequest request, List<Finding> found) {
        MigrateExport migrate = ferry.with(
                        binder -> binder.bind(ExportReader.class).toInstance(export))
                .getInstance(MigrateExport.class);
        return ((Done<WaveResult>) migrate.run(OPERATOR, request, new WaveWatch() {
                    @Override
                    public void actionNeeded(LegacyAccount account, List<Finding> findings) {
                        found.addAll(findings);
                    }
                }))
                .value();
    }

    private List<Finding> findings(DamagedExport export, WaveRequest request) {
        List<Finding> found = new ArrayList<>();
        load(export, request, found);
        return found;
    }

    private DamagedExport losing(LostMembership... memberships) {
        return new DamagedExport(ferry.export(), List.of(), List.of(memberships), Map.of());
    }

    private DamagedExport losing(LostTenant... tenants) {
        return new DamagedExport(ferry.export(), List.of(tenants), List.of(), Map.of());
    }

    private static LostMembership lost(String company) {
        return new LostMembership(Optional.of(Samples.mpnId(company)), Optional.of(Samples.tenantId(company)), ROW);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRejectedMembershipIsUnavailableAndSaysWhyInADryRunToo(boolean dry) {
        assertThat(findings(losing(lost("contoso")), dry ? dryRun() : wave())).containsExactly(NUMBER_LOST);
        assertThat(findings(losing(lost("fabrikam")), dryRun())).containsExactly(dry ? UNKNOWN : NUMBER_LOST);
    }

    @Test
    void itStaysSoUntilAGoodRowComes() {
        findings(losing(lost("contoso")), wave());

        assertThat(ferry.show("contoso").findings()).containsExactly(NUMBER_LOST);
        assertThat(findings(losing(lost("fabrikam")), wave()))
                .as("of an export that lost another")
                .containsExactly(NUMBER_LOST);

        ferry.with(Samples.membership("contoso"));
        assertThat(ferry.migrate(wave()).counts().migrated()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void orUntilAWholeExportComesOfWhichNoneIsLost(boolean dry) {
        findings(losing(lost("contoso")), wave());

        assertThat(findings(losing(new LostMembership[0]), dry ? dryRun() : wave()))
                .containsExactly(UNKNOWN);
    }

    @Test
    void aMembershipWhoseTenantNobodyKnowsIsLostAsWell() {
        findings(losing(lost("contoso")), wave());
        ferry.with(new Membership(
                Samples.mpnId("other"),
                Samples.tenantId("nobody"),
                MembershipState.ACTIVE,
                MembershipKind.GLOBAL,
                Optional.empty()));

        assertThat(findings(losing(new LostMembership[0]), wave())).containsExactly(NUMBER_LOST);
    }

    @Test
    void whatWasKnownBeforeIsKnownNoLongerOnceALaterRowIsRejected() {
        ferry.with(Samples.membership("contoso")).with(Samples.legacyAccount("other"));
        ferry.migrate(only("other"));
        InMemoryExport good = ferry.export();
        InMemoryExport rest = new InMemoryExport(good.tenants(), List.of(), good.accounts());

        assertThat(findings(
                        new DamagedExport(rest, List.of(), List.of(lost("contoso")), Map.of()),
                        new WaveRequest(
                                "export",
                                true,
                                Optional.empty(),
                                Set.of(Samples.id("contoso")),
                                false,
                                false,
                                OptionalLong.empty())))
                .containsExactly(NUMBER_LOST);
    }

    @Test
    void aGoodRowBesideOneThatIsSpeltOtherwiseIsEnough() {
        ferry.with(Samples.membership("contoso"));

        assertThat(findings(losing(lost("contoso")), wave())).isEmpty();
        assertThat(ferry.show("contoso").managedInPartnerCenter()).isTrue();
    }

    @Test
    void aRowWhoseNumberCannotBeReadMayBeAboutAnyThatIsNotKnown() {
        LostMembership any = new LostMembership(Optional.empty(), Optional.empty(), ROW);

        assertThat(findings(losing(any), wave())).containsExactly(NUMBER_LOST);
        assertThat(findings(losing(new LostMembership[0]), wave()))
                .as("of an export that can be read")
                .containsExactly(UNKNOWN);
    }

    @Test
    void anAdditionEndsNoDoubtAboutTheRest() {
        LostMembership any = new LostMembership(Optional.empty(), Optional.empty(), ROW);
        findings(losing(any), wave());
        WaveRequest addition =
                new WaveRequest("export", false, Optional.empty(), Set.of(), false, true, OptionalLong.empty());

        assertThat(findings(losing(new LostMembership[0]), addition)).containsExactly(NUMBER_LOST);
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatWasPassedOverMayHoldWhatIsNotKnown(CompanyTable table) {
        DamagedExport export = new DamagedExport(
                ferry.with(LegacyAccountSample.named("contoso")
                                .withUsers(Samples.owner("anna@nobody.example"))
                                .build())
                        .export(),
                List.of(),
                List.of(),
                Map.of(table, "Table.csv"));
        Unavailability why = new Unavailability.FilePassedOver("Table.csv");

        assertThat(findings(export, wave()))
                .contains(
                        switch (table) {
                            case TENANTS -> new Finding.RegistryUnavailable(TenantDirectory.SYSTEM, why);
                            case MEMBERSHIPS -> new Finding.RegistryUnavailable(MpnRegistry.SYSTEM, why);
                        });
    }

    @Test
    void aRejectedTenantIsNoUnknownTenantAndItsMembershipNoUnknownNumber() {
        Unavailability.RowRejected row = new Unavailability.RowRejected("tenants.csv", 3);
        ferry.with(Samples.legacyAccount("fabrikam")).with(Samples.membership("fabrikam"));
        LostTenant tenant = new LostTenant(
                Optional.of(Samples.tenantId("fabrikam")), Set.of(new Domain(Samples.domain("fabrikam"))), false, row);

        List<Finding> found = findings(losing(tenant), wave());

        assertThat(found)
                .contains(new Finding.RegistryUnavailable(TenantDirectory.SYSTEM, row))
                .anyMatch(finding -> finding instanceof Finding.RegistryUnavailable(var system, var why)
                        && system.equals(MpnRegistry.SYSTEM)
                        && why instanceof Unavailability.RowRejected);
        ferry.with(Samples.tenant("fabrikam"));
        assertThat(ferry.migrate(wave()).counts().migrated()).isEqualTo(1);
    }

    @Test
    void ofSeveralRowsOfOneNumberAGoodOneIsEnough() {
        Membership ofNobody = new Membership(
                Samples.mpnId("contoso"),
                Samples.tenantId("nobody"),
                MembershipState.ACTIVE,
                MembershipKind.GLOBAL,
                Optional.empty());
        ferry.with(ofNobody).with(Samples.membership("contoso")).with(ofNobody);

        assertThat(ferry.migrate(wave()).counts().migrated()).isEqualTo(1);
    }

    @Test
    void r5APersonalProvidersDomainMakesNoWorkAddressWhateverTenantClaimsIt() {
        ferry.with(Samples.tenant("contoso", "contoso.example", "mail.example"))
                .with(Samples.membership("contoso"))
                .with(LegacyAccountSample.named("contoso")
                        .withUsers(Samples.owner("eve@mail.example"))
                        .build());
        List<Finding> found = new ArrayList<>();

        WaveResult result = load(losing(new LostMembership[0]), wave(), found);

        assertThat(found).containsExactly(new Finding.WorkEmailNeeded());
        assertThat(result.warnings()).containsExactly(new ExportWarning.PersonalDomain("mail.example"));
    }
}
