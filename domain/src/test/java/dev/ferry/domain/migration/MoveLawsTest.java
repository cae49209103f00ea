package dev.ferry.domain.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.sync.Comparison;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.user.Identity;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.ObjectId;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.RoleMapping;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserKind;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds of every move, whatever the export said, whom an operator named and what an owner proved (R11). */
class MoveLawsTest {
    private static final List<String> ADDRESSES = List.of(
            "anna@contoso.example",
            "bo@contoso.example",
            "cy@fabrikam.example",
            "dan@mail.example",
            "eve@mail.example",
            "team@contoso.example");
    private static final ReadinessRule RULE = new ReadinessRule(false, Set.of());

    @Property
    void nobodyStandsTwiceUnderOneAddress(@ForAll("ready") Candidate candidate) {
        List<String> keys = moved(candidate).users().stream()
                .flatMap(user -> user.accessKey().stream())
                .toList();

        assertThat(keys).doesNotHaveDuplicates();
    }

    @Property
    void everyoneWhoIsActiveIsTiedToOneUser(@ForAll("ready") Candidate candidate) {
        List<String> tied = moved(candidate).users().stream()
                .flatMap(user -> user.legacyKeys().stream())
                .toList();

        assertThat(tied)
                .containsExactlyInAnyOrderElementsOf(candidate.account().users().stream()
                        .filter(LegacyUser::active)
                        .map(user -> user.identity().key())
                        .toList());
    }

    @Property
    void nobodyLosesARole(@ForAll("ready") Candidate candidate) {
        Move move = moved(candidate);

        assertThat(move.users()).anyMatch(user -> user.acts(Role.OWNER));
        for (LegacyUser before : candidate.account().users()) {
            if (before.isOwner()) {
                assertThat(tiedTo(move, before).legacyRole()).isEqualTo(LegacyRole.OWNER);
            }
        }
    }

    private static User tiedTo(Move move, LegacyUser before) {
        return move.users().stream()
                .filter(user -> user.isTiedTo(before.identity().key()))
                .findFirst()
                .orElseThrow();
    }

    @Property
    void bothSidesAgreeOnceTheLegacyPortalWasTold(@ForAll("ready") Candidate candidate) {
        Move move = moved(candidate);

        assertThat(differing(move, told(candidate.there(), move.pending()))).isEmpty();
    }

    @Property
    void anExportThatNothingWasAddedToOwesNothing(@ForAll("accounts") LegacyAccount account) {
        Candidate plain = new Candidate(account, Optional.empty(), Optional.empty());
        if (verdictOn(plain) instanceof Readiness.Ready ready) {
            Move move = Move.of(plain, ready, RULE, RoleMapping.DEFAULT);

            assertThat(move.pending()).isEmpty();
            assertThat(differing(move, account.users())).isEmpty();
        }
    }

    private static List<String> differing(Move move, Collection<LegacyUser> there) {
        return Comparison.of(move.users(), there, _ -> Optional.empty()).stream()
                .filter(user -> user.difference().isPresent())
                .map(Object::toString)
                .toList();
    }

    private static Collection<LegacyUser> told(LegacyAccount there, List<LegacyChange> changes) {
        Map<String, LegacyUser> users = new TreeMap<>();
        there.users().forEach(user -> users.put(user.identity().key(), user));
        for (LegacyChange change : changes) {
            assertThat(change).isInstanceOf(LegacyChange.UserStands.class);
            LegacyUser user = ((LegacyChange.UserStands) change).user();
            users.put(user.identity().key(), user);
        }
        return users.values();
    }

    /** By the owner who proved something where there is one, or else by a wave. */
    private static Move moved(Candidate candidate) {
        Readiness.Ready ready = (Readiness.Ready) verdictOn(candidate);
        return candidate
                .proved()
                .map(proved -> Move.completedBy(proved.provedBy(), candidate, ready, RULE, RoleMapping.DEFAULT))
                .orElseGet(() -> Move.of(candidate, ready, RULE, RoleMapping.DEFAULT));
    }

    private static Readiness verdictOn(Candidate candidate) {
        return RULE.judge(candidate, Case.of().evidence());
    }

    @Provide
    Arbitrary<Candidate> ready() {
        Arbitrary<Set<EmailAddress>> named = address().set().ofMaxSize(2);
        return Combinators.combine(accounts(), named, proof().optional())
                .as(MoveLawsTest::candidate)
                .filter(candidate -> verdictOn(candidate) instanceof Readiness.Ready);
    }

    private static Candidate candidate(LegacyAccount account, Set<EmailAddress> named, Optional<ProvedEmail> proof) {
        return new Candidate(account, account.withOwners(new HashSet<>(named)), proof, Optional.empty());
    }

    private static Arbitrary<EmailAddress> address() {
        return Arbitraries.of(ADDRESSES).map(EmailAddress::of);
    }

    private static Arbitrary<ProvedEmail> proof() {
        return Combinators.combine(address(), Arbitraries.of(ADDRESSES)).as(ProvedEmail::new);
    }

    @Provide
    Arbitrary<LegacyAccount> accounts() {
        return user().list()
                .uniqueElements(user -> user.identity().key())
                .ofMinSize(1)
                .ofMaxSize(ADDRESSES.size())
                .map(users -> Case.of().withUsers(users).account());
    }

    private static Arbitrary<LegacyUser> user() {
        Arbitrary<Optional<ObjectId>> ids =
                Arbitraries.of("o-1", "o-2").map(ObjectId::new).optional();
        Arbitrary<UserKind> kinds = Arbitraries.of(UserKind.WORK, UserKind.MICROSOFT_ACCOUNT, UserKind.GROUP);
        Arbitrary<Identity> people = Combinators.combine(kinds, address(), ids).as(Identity::ofPerson);
        Arbitrary<Identity> programs =
                Arbitraries.of("p-1", "p-2").map(id -> Identity.ofServicePrincipal(new ObjectId(id)));
        return Combinators.combine(
                        Arbitraries.frequencyOf(Tuple.of(5, people), Tuple.of(1, programs)),
                        Arbitraries.of(LegacyRole.class),
                        Arbitraries.of("Ann", "Bo").optional(),
                        Arbitraries.of(true, true, true, false))
                .as((identity, role, name, active) -> new LegacyUser(identity, role, name, Optional.empty(), active));
    }
}
