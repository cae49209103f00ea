package dev.ferry.domain.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.membership.MembershipKind;
import dev.ferry.domain.membership.MembershipState;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.migration.Case.Directory;
import dev.ferry.domain.migration.Case.Registry;
import dev.ferry.domain.migration.Finding.MpnInvalid;
import dev.ferry.domain.migration.Finding.TenantMismatch;
import dev.ferry.domain.migration.Finding.UnknownTenant;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.domain.user.Identity;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.UserKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** R5–R10 as laws that hold for whatever account. */
class ReadinessLawsTest {
    private static final Set<FindingCode> ON_EMAILS = EnumSet.of(
            FindingCode.NO_OWNER,
            FindingCode.TENANT_MISMATCH,
            FindingCode.UNKNOWN_TENANT,
            FindingCode.WORK_EMAIL_NEEDED);

    @Property
    void theOracleAgrees(@ForAll("cases") Case account, @ForAll boolean acceptsLocations) {
        Set<String> found = judged(account, acceptsLocations).findings().stream()
                .map(Oracle::words)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(found).isEqualTo(Oracle.findings(account, acceptsLocations));
    }

    @Property
    void anAccountIsReadyIfAndOnlyIfThereAreNoFindings(
            @ForAll("cases") Case account, @ForAll boolean acceptsLocations) {
        Readiness readiness = judged(account, acceptsLocations);

        assertThat(readiness instanceof Readiness.Ready)
                .isEqualTo(readiness.findings().isEmpty());
    }

    @Property
    void whoIsReadyHasAnActiveMembershipAndAnOwnerOfItsTenant(@ForAll("cases") Case account) {
        if (judged(account, false) instanceof Readiness.Ready(var membership, var passing)) {
            assertThat(membership.state()).isEqualTo(MembershipState.ACTIVE);
            assertThat(passing)
                    .isNotEmpty()
                    .allMatch(address -> address.domain().ascii().equals("contoso.example"));
            assertThat(passing).isSubsetOf(ownersAddresses(account));
        }
    }

    @Property
    void r10OneMoreOwnerWhoPassesLeavesNoFindingOnEmails(@ForAll("cases") Case account) {
        Case more = account.withUsers(with(account.users(), Case.owner("one-more@contoso.example")))
                .with(new Directory(true, account.directory().namesUp()));

        assertThat(judged(more, false).findings()).noneMatch(finding -> ON_EMAILS.contains(finding.code()));
    }

    @Property
    void thereIsAtMostOneFindingOnEmailsAndOneOnTheMpnId(@ForAll("cases") Case account) {
        List<Finding> findings = judged(account, false).findings();

        assertThat(findings).hasSizeLessThanOrEqualTo(2).doesNotHaveDuplicates();
        assertThat(findings.stream().filter(finding -> ON_EMAILS.contains(finding.code())))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Property
    void theOrderOfTheUsersDoesNotMatter(@ForAll("cases") Case account, @ForAll long seed) {
        List<LegacyUser> shuffled = new ArrayList<>(account.users());
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(judged(account.withUsers(shuffled), false)).isEqualTo(judged(account, false));
    }

    @Property
    void contributorsAndDeactivatedUsersNeverMatter(@ForAll("cases") Case account) {
        List<LegacyUser> owners =
                account.users().stream().filter(LegacyUser::isOwner).toList();

        assertThat(judged(account.withUsers(owners), false)).isEqualTo(judged(account, false));
    }

    @Property
    void r6AnMpnIdThatWasTypedInNeverYieldsATenantsName(@ForAll("cases") Case account) {
        assertThat(judged(account.typedIn(Case.NUMBER), true).verdict()).doesNotContain("Contoso AB", "Fabrikam BV");
    }

    @Property
    void r6TheOnlyNameThatIsEverGivenIsThatOfTheMpnIdsTenant(@ForAll("cases") Case account) {
        assertThat(judged(account, true).findings()).allSatisfy(finding -> {
            switch (finding) {
                case TenantMismatch(var name) ->
                    assertThat(name.orElse("Contoso AB")).isEqualTo("Contoso AB");
                case UnknownTenant(var _, var name) ->
                    assertThat(name.orElse("Contoso AB")).isEqualTo("Contoso AB");
                default -> assertThat(finding.toString()).doesNotContain("Contoso AB");
            }
        });
    }

    @Property
    void r9UnavailableIsNeverTakenForInvalid(@ForAll("cases") Case account) {
        List<Finding> findings = judged(
                        account.withMpnId(Optional.of(Case.NUMBER)).with(Case.NO_ANSWER), false)
                .findings();

        assertThat(findings).contains(new Finding.RegistryUnavailable("mpn-registry", new Unavailability.NoAnswer()));
        assertThat(findings).noneMatch(finding -> finding instanceof MpnInvalid);
    }

    @Property
    void r9ADirectoryThatIsDownIsNeverTakenForAnAnswer(@ForAll("cases") Case account) {
        assertThat(judged(account.with(Case.DOWN), false).findings())
                .noneMatch(finding -> finding instanceof TenantMismatch || finding instanceof UnknownTenant);
    }

    @Property
    void acceptingLocationsNeverTakesReadinessAway(@ForAll("cases") Case account) {
        if (judged(account, false) instanceof Readiness.Ready ready) {
            assertThat(judged(account, true)).isEqualTo(ready);
        }
    }

    @Property
    void equalVerdictsReadTheSame(@ForAll("cases") Case one, @ForAll("cases") Case other) {
        Readiness first = judged(one, false);
        Readiness second = judged(other, false);

        assertThat(first.verdict().equals(second.verdict()))
                .isEqualTo(first.findings().equals(second.findings()));
    }

    @Provide
    Arbitrary<Case> cases() {
        return Combinators.combine(users(), held(), joined(), registries(), directories())
                .as(Case::new);
    }

    private static Arbitrary<List<LegacyUser>> users() {
        Arbitrary<String> locals =
                Arbitraries.strings().withCharRange('a', 'e').ofMinLength(1).ofMaxLength(2);
        Arbitrary<String> domains = Arbitraries.of(
                "contoso.example", "fabrikam.example", "nobody.example", "mail.example", "sub.contoso.example");
        Arbitrary<UserKind> kinds =
                Arbitraries.of(UserKind.WORK, UserKind.WORK, UserKind.MICROSOFT_ACCOUNT, UserKind.GROUP);
        return Combinators.combine(
                        locals, domains, kinds, Arbitraries.of(LegacyRole.class), Arbitraries.of(true, true, false))
                .as(ReadinessLawsTest::user)
                .list()
                .ofMaxSize(6)
                .uniqueElements(user -> user.identity().key());
    }

    private static LegacyUser user(String local, String domain, UserKind kind, LegacyRole role, boolean active) {
        Identity identity = Identity.ofPerson(kind, EmailAddress.of(local + "@" + domain), Optional.empty());
        return new LegacyUser(identity, role, Optional.empty(), Optional.empty(), active);
    }

    private static Arbitrary<Optional<String>> held() {
        return Arbitraries.oneOf(
                        Arbitraries.just(Case.NUMBER),
                        Arbitraries.strings().numeric().ofMaxLength(12),
                        Arbitraries.strings().ofMaxLength(8))
                .optional(0.9);
    }

    private static Arbitrary<Optional<MpnId>> joined() {
        return Arbitraries.of(Case.NUMBER, "42").map(MpnId::new).optional(0.2);
    }

    private static Arbitrary<Registry> registries() {
        Arbitrary<Registry> known = Combinators.combine(
                        Arbitraries.of(MembershipState.class), Arbitraries.of(MembershipKind.class))
                .as(Case::in);
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(Case.active())),
                Tuple.of(4, known),
                Tuple.of(1, Arbitraries.just(Case.knowsNothing())),
                Tuple.of(1, Arbitraries.just(Case.NO_ANSWER)));
    }

    private static Arbitrary<Directory> directories() {
        return Arbitraries.of(Case.UP, Case.UP, Case.DOWN, new Directory(true, false));
    }

    private static Readiness judged(Case account, boolean acceptsLocations) {
        return account.judgedBy(new ReadinessRule(acceptsLocations, Set.of()));
    }

    private static List<LegacyUser> with(List<LegacyUser> users, LegacyUser one) {
        List<LegacyUser> more = new ArrayList<>(users);
        more.add(one);
        return more;
    }

    private static Set<EmailAddress> ownersAddresses(Case account) {
        return account.users().stream()
                .filter(LegacyUser::isOwner)
                .flatMap(user -> user.identity().workEmail().stream())
                .collect(Collectors.toSet());
    }
}
