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
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.domain.tenant.TenantId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** R5–R10 by example. */
class ReadinessRuleTest {
    private static final Optional<String> NAME = Optional.of("Contoso AB");
    private static final ReadinessRule RULE = new ReadinessRule(false, Set.of());

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
            assertThat(findings(Case.of(RIGHT).withMpnId(Optional.of(held)).with(Case.NO_ANSWER)))
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
        assertThat(location.judgedBy(new ReadinessRule(true, Set.of())).findings())
                .isEmpty();
    }

    @Test
    void r9ARegistryThatIsDownIsNotTakenForAnInvalidMpnId() {
        assertThat(findings(Case.of(RIGHT).with(Case.NO_ANSWER)))
                .containsExactly(new RegistryUnavailable("mpn-registry", new Unavailability.NoAnswer()));
    }

    @Test
    void r9ADirectoryThatIsDownIsNotTakenForAnUnknownTenant() {
        assertThat(findings(Case.of(UNKNOWN_DOMAIN).with(DOWN)))
                .containsExactly(new RegistryUnavailable("tenant-directory", new Unavailability.NoAnswer()));
    }

    @Test
    void aDirectoryThatIsDownSaysNothingOfOwnersWhoHaveNoWorkAddress() {
        assertThat(findings(Case.of(PERSONAL).with(DOWN))).containsExactly(new WorkEmailNeeded());
        assertThat(findings(Case.of().with(DOWN))).containsExactly(new NoOwner());
    }

    @Test
    void whenBothAreDownBothAreSaid() {
        assertThat(findings(Case.of(RIGHT).with(Case.NO_ANSWER).with(DOWN)))
                .containsExactlyInAnyOrder(
                        new RegistryUnavailable("tenant-directory", new Unavailability.NoAnswer()),
                        new RegistryUnavailable("mpn-registry", new Unavailability.NoAnswer()));
    }

    @Test
    void r9ARejectedRowIsNotTakenForAnUnknownNumberAndSaysWhichItIs() {
        Unavailability row = new Unavailability.RowRejected("memberships.csv", 7);

        assertThat(findings(Case.of(RIGHT).with(new Registry.Down(row))))
                .containsExactly(new RegistryUnavailable("mpn-registry", row))
                .first()
                .satisfies(finding -> assertThat(finding.facts())
                        .isEqualTo(Map.of(
                                "system", "mpn-registry",
                                "why", "row-rejected",
                                "file", "memberships.csv",
                                "line", 7L)));
    }

    @Test
    void r9WhereNoOwnerPassesOneWhoseTenantNobodyCanSayMight() {
        Case account = Case.of(OTHER_TENANT, UNKNOWN_DOMAIN);
        Unavailability file = new Unavailability.FilePassedOver("Tenants.csv");
        Evidence known = account.evidence();
        Map<Domain, Lookup<TenantId>> tenants = new HashMap<>(known.tenants());
        tenants.put(new Domain("nobody.example"), Lookup.unavailable(file));

        assertThat(RULE.judge(account.candidate(), new Evidence(known.memberships(), tenants, known.names()))
                        .findings())
                .containsExactly(new RegistryUnavailable("tenant-directory", file));
        assertThat(RULE.judge(
                                Case.of(RIGHT, UNKNOWN_DOMAIN).candidate(),
                                new Evidence(known.memberships(), tenants, Map.of()))
                        .findings())
                .as("R10")
                .isEmpty();
    }

    @Test
    void r5APersonalProvidersAddressIsNoWorkAddressWhateverTenantClaimsItsDomain() {
        ReadinessRule rule = new ReadinessRule(false, Set.of(new Domain("contoso.example")));

        assertThat(Case.of(RIGHT).judgedBy(rule).findings()).containsExactly(new WorkEmailNeeded());
        assertThat(Case.of(RIGHT).with(DOWN).judgedBy(rule).findings()).containsExactly(new WorkEmailNeeded());
        assertThat(Case.of(RIGHT, OTHER_TENANT).judgedBy(rule).findings()).containsExactly(new TenantMismatch(NAME));
        assertThat(rule.domainsOf(Case.of(RIGHT, OTHER_TENANT).candidate()))
                .containsExactly(new Domain("fabrikam.example"));
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
