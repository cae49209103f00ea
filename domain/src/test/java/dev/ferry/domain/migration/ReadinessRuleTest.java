package dev.ferry.domain.migration;

import static dev.ferry.domain.migration.Case.CONTRIBUTOR;
import static dev.ferry.domain.migration.Case.DOWN;
import static dev.ferry.domain.migration.Case.GONE;
import static dev.ferry.domain.migration.Case.GROUP;
import static dev.ferry.domain.migration.Case.NUMBER;
import static dev.ferry.domain.migration.Case.OTHER_TENANT;
import static dev.ferry.domain.migration.Case.PERSONAL;
import static dev.ferry.domain.migration.Case.PROGRAM;
import static dev.ferry.domain.migration.Case.RIGHT;
import static dev.ferry.domain.migration.Case.UNKNOWN_DOMAIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.membership.MembershipKind;
import dev.ferry.domain.membership.MembershipState;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.migration.Case.Directory;
import dev.ferry.domain.migration.Case.Registry;
import dev.ferry.domain.migration.Finding.MpnInvalid;
import dev.ferry.domain.migration.Finding.MpnMissing;
import dev.ferry.domain.migration.Finding.NoOwner;
import dev.ferry.domain.migration.Finding.RegistryUnavailable;
import dev.ferry.domain.migration.Finding.TenantMismatch;
import dev.ferry.domain.migration.Finding.UnknownTenant;
import dev.ferry.domain.migration.Finding.WorkEmailNeeded;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** R5–R10 by example. */
class ReadinessRuleTest {
    private static final Optional<String> NAME = Optional.of("Contoso AB");
    private static final ReadinessRule RULE = new ReadinessRule(false);

    @Test
    void r5AnOwnerOfTheRightTenantMakesTheAccountReady() {
        assertThat(Case.of(RIGHT).judgedBy(RULE)).isInstanceOfSatisfying(Readiness.Ready.class, ready -> {
            assertThat(ready.passing()).containsExactly(EmailAddress.of("anna@contoso.example"));
            assertThat(ready.membership().mpnId()).isEqualTo(new MpnId(NUMBER));
            assertThat(ready.findings()).isEmpty();
        });
    }

    @Test
    void r10OneReadyOwnerAmongManyIsEnough() {
        assertThat(Case.of(PERSONAL, UNKNOWN_DOMAIN, OTHER_TENANT, RIGHT).judgedBy(RULE))
                .isInstanceOfSatisfying(
                        Readiness.Ready.class,
                        ready -> assertThat(ready.passing()).containsExactly(EmailAddress.of("anna@contoso.example")));
    }

    @Test
    void r10NoOwnerIsAFindingOfItsOwnAndThenThereIsNoOtherOnEmails() {
        assertThat(findings(Case.of())).containsExactly(new NoOwner());
        assertThat(findings(Case.of(CONTRIBUTOR))).containsExactly(new NoOwner());
        assertThat(findings(Case.of(GONE))).containsExactly(new NoOwner());
    }

    @Test
    void r5WhoeverHasNoWorkAddressNeedsOne() {
        for (var owner : List.of(PERSONAL, GROUP, PROGRAM)) {
            assertThat(findings(Case.of(owner))).containsExactly(new WorkEmailNeeded());
        }
    }

    @Test
    void r6AnAddressOfAnotherTenantIsRefusedByTheRightTenantsName() {
        assertThat(findings(Case.of(OTHER_TENANT))).containsExactly(new TenantMismatch(NAME));
    }

    @Test
    void r6AnAddressOfNoKnownTenantIsRefusedByTheRightTenantsName() {
        assertThat(findings(Case.of(UNKNOWN_DOMAIN)))
                .containsExactly(new UnknownTenant(new Domain("nobody.example"), NAME));
    }

    @Test
    void r6TheNameIsNeverGivenForAnMpnIdThatWasTypedIn() {
        assertThat(findings(Case.of(OTHER_TENANT).typedIn(NUMBER)))
                .containsExactly(new TenantMismatch(Optional.empty()));
        assertThat(findings(Case.of(UNKNOWN_DOMAIN).withMpnId(Optional.empty()).typedIn(NUMBER)))
                .containsExactly(new UnknownTenant(new Domain("nobody.example"), Optional.empty()));
    }

    @Test
    void aTenantWhoseNameCannotBeAskedIsComparedAllTheSame() {
        assertThat(findings(Case.of(OTHER_TENANT).with(new Directory(true, false))))
                .containsExactly(new TenantMismatch(Optional.empty()));
        assertThat(findings(Case.of(RIGHT).with(new Directory(true, false)))).isEmpty();
    }

    @Test
    void theFindingNearestToReadyIsGiven() {
        assertThat(findings(Case.of(PERSONAL, UNKNOWN_DOMAIN, OTHER_TENANT))).containsExactly(new TenantMismatch(NAME));
        assertThat(findings(Case.of(PERSONAL, UNKNOWN_DOMAIN)))
                .containsExactly(new UnknownTenant(new Domain("nobody.example"), NAME));
    }

    @Test
    void ofSeveralUnknownDomainsTheFirstAddressNamesIt() {
        var owners = Case.of(Case.owner("b@first.example"), Case.owner("a@second.example"));

        assertThat(findings(owners)).containsExactly(new UnknownTenant(new Domain("second.example"), NAME));
    }

    @Test
    void r8AnAccountWithoutAnMpnIdNeedsOne() {
        assertThat(findings(Case.of(RIGHT).withMpnId(Optional.empty()))).containsExactly(new MpnMissing());
    }

    @Test
    void withoutAnActiveMembershipAKnownTenantPasses() {
        assertThat(findings(Case.of(OTHER_TENANT).withMpnId(Optional.empty()))).containsExactly(new MpnMissing());
        assertThat(findings(Case.of(OTHER_TENANT).with(Case.knowsNothing())))
                .containsExactly(new MpnInvalid(NUMBER, Standing.UNKNOWN));
    }

    @Test
    void r9EachStandingIsAFindingOfItsOwn() {
        assertThat(standingOf(MembershipState.INACTIVE)).isEqualTo(Standing.INACTIVE);
        assertThat(standingOf(MembershipState.NOT_VETTED)).isEqualTo(Standing.NOT_VETTED);
        assertThat(standingOf(MembershipState.AWAITING_MEMBERSHIP_CENTER))
                .isEqualTo(Standing.AWAITING_MEMBERSHIP_CENTER);
    }

    @Test
    void r9AMalformedMpnIdIsSaidAsItIsHeldWhateverTheRegistryDoes() {
        for (String held :
                List.of("MPN-1", "", "  ", "12345678901", "12 34", "-5", "\u0661\u0662\u0663", "abc", "1.0")) {
            assertThat(findings(Case.of(RIGHT).withMpnId(Optional.of(held)).with(new Registry.Down())))
                    .containsExactly(new MpnInvalid(held, Standing.MALFORMED));
        }
    }

    @Test
    void blanksAroundAnMpnIdDoNotMakeItMalformed() {
        assertThat(findings(Case.of(RIGHT).withMpnId(Optional.of(" " + NUMBER + "\t"))))
                .isEmpty();
    }

    @Test
    void r9ALocationsNumberIsTheWrongNumberUnlessASettingAcceptsIt() {
        Case location = Case.of(RIGHT).with(Case.in(MembershipState.ACTIVE, MembershipKind.LOCATION));

        assertThat(findings(location)).containsExactly(new MpnInvalid(NUMBER, Standing.LOCATION_NOT_GLOBAL));
        assertThat(location.judgedBy(new ReadinessRule(true)).findings()).isEmpty();
    }

    @Test
    void r9ARegistryThatIsDownIsNotTakenForAnInvalidMpnId() {
        assertThat(findings(Case.of(RIGHT).with(new Registry.Down())))
                .containsExactly(new RegistryUnavailable("mpn-registry"));
    }

    @Test
    void r9ADirectoryThatIsDownIsNotTakenForAnUnknownTenant() {
        assertThat(findings(Case.of(UNKNOWN_DOMAIN).with(DOWN)))
                .containsExactly(new RegistryUnavailable("tenant-directory"));
    }

    @Test
    void aDirectoryThatIsDownSaysNothingOfOwnersWhoHaveNoWorkAddress() {
        assertThat(findings(Case.of(PERSONAL).with(DOWN))).containsExactly(new WorkEmailNeeded());
        assertThat(findings(Case.of().with(DOWN))).containsExactly(new NoOwner());
    }

    @Test
    void whenBothAreDownBothAreSaid() {
        assertThat(findings(Case.of(RIGHT).with(new Registry.Down()).with(DOWN)))
                .containsExactlyInAnyOrder(
                        new RegistryUnavailable("tenant-directory"), new RegistryUnavailable("mpn-registry"));
    }

    @Test
    void oneSystemThatIsBothRegistryAndDirectoryIsSaidOnce() {
        Case account = Case.of(RIGHT);
        Evidence down = new Evidence(
                new Answer.Unavailable<>("both"), new Answer.Unavailable<>("both"), new Answer.Given<>(Map.of()));

        assertThat(RULE.judge(account.candidate(), down).findings()).containsExactly(new RegistryUnavailable("both"));
    }

    @Test
    void r5AProvedAddressOfTheRightTenantPassesForAnOwnerWithAPersonalAccount() {
        ProvedEmail proved = new ProvedEmail(
                EmailAddress.of("dan@contoso.example"), PERSONAL.identity().key());
        Case account = Case.of(PERSONAL);
        Candidate candidate = new Candidate(account.account(), Optional.of(proved), Optional.empty());

        assertThat(RULE.judge(candidate, account.evidence()).findings()).isEmpty();
    }

    @Test
    void whoIsNoOwnerAnyLongerHasProvedNothing() {
        ProvedEmail proved = new ProvedEmail(
                EmailAddress.of("eve@contoso.example"), CONTRIBUTOR.identity().key());
        Case account = Case.of(PERSONAL, CONTRIBUTOR);
        Candidate candidate = new Candidate(account.account(), Optional.of(proved), Optional.empty());

        assertThat(RULE.judge(candidate, account.evidence()).findings()).containsExactly(new WorkEmailNeeded());
    }

    @Test
    void r8AnMpnIdThatWasTypedInWinsOverTheHeldOne() {
        assertThat(findings(Case.of(RIGHT).withMpnId(Optional.of("nonsense")).typedIn(NUMBER)))
                .isEmpty();
    }

    private static List<Finding> findings(Case account) {
        return account.judgedBy(RULE).findings();
    }

    private static Standing standingOf(MembershipState state) {
        List<Finding> findings = findings(Case.of(RIGHT).with(Case.in(state, MembershipKind.GLOBAL)));
        assertThat(findings).singleElement().isInstanceOf(MpnInvalid.class);
        return ((MpnInvalid) findings.getFirst()).standing();
    }
}
