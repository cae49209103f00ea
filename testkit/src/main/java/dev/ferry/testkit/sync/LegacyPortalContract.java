package dev.ferry.testkit.sync;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.contributor;
import static dev.ferry.testkit.sample.Samples.email;
import static dev.ferry.testkit.sample.Samples.id;
import static dev.ferry.testkit.sample.Samples.mpnId;
import static dev.ferry.testkit.sample.Samples.owner;
import static dev.ferry.testkit.sample.Samples.servicePrincipal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.domain.account.CompanyProfile;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.sync.Change;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.domain.sync.LegacyPortal.Answer;
import dev.ferry.domain.sync.NumberedChange;
import dev.ferry.domain.user.Identity;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.UserKind;
import dev.ferry.testkit.contract.Ability;
import dev.ferry.testkit.fault.FaultKind;
import dev.ferry.testkit.fault.Question;
import dev.ferry.testkit.fault.RemotePortContract;
import dev.ferry.testkit.sample.Many;
import dev.ferry.testkit.sample.Scripts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What every {@link LegacyPortal} must do. Extend it, hand out a portal that has some accounts, the system behind it, and a look into
 * it, and say what they lack ({@link LegacyPortalAbility}, {@link FaultKind}).
 */
public abstract class LegacyPortalContract extends RemotePortContract {
    private static final LegacyUser ANNA = owner("anna@contoso.example");
    private static final LegacyUser BO = contributor("bo@contoso.example");

    private @Nullable LegacyPortal portal;

    /** A portal that has these accounts and users, and was told nothing yet. Called once in a test. */
    protected abstract LegacyPortal having(Map<PublisherId, List<LegacyUser>> users);

    /** The settings of this account, as the system has them. */
    protected abstract LegacyChange.SettingsStand settingsOf(PublisherId account);

    /** Whether the account's settings are read-only there. */
    protected abstract boolean isLocked(PublisherId account);

    @Override
    protected final Set<Ability> mayLack() {
        return Stream.of(LegacyPortalAbility.values(), FaultKind.values())
                .flatMap(Arrays::<Ability>stream)
                .collect(Collectors.toSet());
    }

    @Override
    protected final String system() {
        return LegacyPortal.SYSTEM;
    }

    @Override
    protected final List<Question> questions() {
        LegacyPortal asked = having(Map.of(id("contoso"), List.of(ANNA)));
        NumberedChange change = numbered(1, "contoso", new LegacyChange.UserStands(ANNA));
        return List.of(
                new Question(() -> asked.apply(change), new Answer.Taken()),
                new Question(() -> asked.usersOf(Set.of(id("contoso"))), Map.of(id("contoso"), List.of(ANNA))),
                new Question(() -> locked(asked, id("contoso")), true));
    }

    private static boolean locked(LegacyPortal asked, PublisherId account) {
        asked.lockAll(Set.of(account));
        return true;
    }

    @Test
    public final void r16AUserWhoIsNewThereStandsThereSo() {
        open(ANNA);
        List<LegacyUser> all = List.of(
                BO,
                servicePrincipal("program-1", LegacyRole.OWNER),
                inactive(owner("cleo@contoso.example")),
                person("dan@mail.example", UserKind.MICROSOFT_ACCOUNT),
                person("team@contoso.example", UserKind.GROUP));
        for (int number = 0; number < all.size(); number++) {
            apply(number + 1, new LegacyChange.UserStands(all.get(number)));
        }

        assertThat(users())
                .usingElementComparator((one, other) -> shown(one).equals(shown(other)) ? 0 : 1)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of(ANNA), all.stream()).toList());
    }

    @Test
    public final void r16AUserWhoIsThereStandsThereAsWasSaidLast() {
        open(ANNA, BO);
        LegacyUser now = new LegacyUser(BO.identity(), LegacyRole.OWNER, BO.displayName(), BO.language(), true);
        apply(1, new LegacyChange.UserDeactivated(BO.identity().key()));
        apply(2, new LegacyChange.UserStands(now));

        assertThat(users()).containsExactlyInAnyOrder(ANNA, now);
    }

    @Test
    public final void namesOfEveryScriptStayAsTheyAre() throws Throwable {
        open();
        for (int number = 0; number < Scripts.TEXTS.size(); number++) {
            apply(number + 1, new LegacyChange.UserStands(named(Scripts.TEXTS.get(number))));
            LegacyUser shown = users().getFirst();
            Optional<String> name = Optional.of(Scripts.TEXTS.get(number));
            shown(
                    LegacyPortalAbility.SHOWS_NAMES,
                    () -> assertThat(shown.displayName()).isEqualTo(name),
                    () -> assertThat(shown.displayName()).isEmpty());
        }
    }

    @Test
    public final void r16ADeactivatedUserStaysInTheListWithoutAccess() {
        open(ANNA, BO);
        apply(3, new LegacyChange.UserDeactivated(BO.identity().key()));

        assertThat(users()).containsExactlyInAnyOrder(ANNA, inactive(BO));
        apply(4, new LegacyChange.UserDeactivated(BO.identity().key()));
        assertThat(users()).containsExactlyInAnyOrder(ANNA, inactive(BO));
    }

    @Test
    public final void r16ADeletedUserIsGone() throws Throwable {
        open(ANNA, BO);
        NumberedChange deletion = numbered(
                1, "contoso", new LegacyChange.UserDeleted(BO.identity().key()));
        shown(
                LegacyPortalAbility.DELETES_USERS,
                () -> {
                    assertThat(portal().apply(deletion)).isEqualTo(new Answer.Taken());
                    assertThat(users()).containsExactly(ANNA);
                },
                () -> {
                    assertThat(portal().apply(deletion)).isInstanceOf(Answer.TurnedDown.class);
                    assertThat(users()).containsExactlyInAnyOrder(ANNA, BO);
                });
    }

    @Test
    public final void whoIsNotThereIsDeactivatedAsItIs() {
        open(ANNA);
        apply(1, new LegacyChange.UserDeactivated("nobody@contoso.example"));

        assertThat(users()).containsExactly(ANNA);
    }

    @Test
    public final void r16SettingsAreAsWasSaidLast() {
        open(ANNA);
        apply(1, settings("Contoso", Optional.of("Contoso AB"), Optional.of("SE")));
        apply(2, settings("Contoso Ltd.", Optional.empty(), Optional.empty()));

        assertThat(settingsOf(id("contoso"))).isEqualTo(settings("Contoso Ltd.", Optional.empty(), Optional.empty()));
        assertThat(users()).containsExactly(ANNA);
    }

    @Test
    public final void r16WhatComesAgainChangesNothingEvenBehindLaterOnes() {
        open(ANNA, BO);
        NumberedChange first = numbered(
                5, "contoso", new LegacyChange.UserDeactivated(ANNA.identity().key()));
        NumberedChange second = numbered(7, "contoso", new LegacyChange.UserStands(ANNA));
        List.of(first, first, second, first, second, first)
                .forEach(change -> assertThat(portal().apply(change)).isEqualTo(new Answer.Taken()));

        assertThat(users()).containsExactlyInAnyOrder(ANNA, BO);
    }

    @Test
    public final void r16WhatWasNeverTakenButIsOlderThanTheLastChangesNothing() {
        open(ANNA, BO);
        apply(9, new LegacyChange.UserDeactivated(BO.identity().key()));
        apply(8, new LegacyChange.UserDeactivated(ANNA.identity().key()));

        assertThat(users()).containsExactlyInAnyOrder(ANNA, inactive(BO));
    }

    @Test
    public final void eachAccountHasAnOrderAndUsersOfItsOwn() {
        PublisherId other = id("fabrikam");
        portal = having(Map.of(id("contoso"), List.of(ANNA), other, List.of(ANNA)));
        apply(1L << 40, new LegacyChange.UserStands(BO));
        portal().apply(numbered(
                2, "fabrikam", new LegacyChange.UserDeactivated(ANNA.identity().key())));

        assertThat(users()).containsExactlyInAnyOrder(ANNA, BO);
        assertThat(portal().usersOf(Set.of(other))).isEqualTo(Map.of(other, List.of(inactive(ANNA))));
    }

    @Test
    public final void r17AnAccountThatIsNotKnownIsAbsentAndOneWithoutUsersIsNot() {
        PublisherId empty = id("tailspin");
        portal = having(Map.of(id("contoso"), List.of(ANNA), empty, List.of()));

        assertThat(portal().usersOf(Set.of(id("contoso"), empty, id("nobody"))))
                .isEqualTo(Map.of(id("contoso"), List.of(ANNA), empty, List.of()));
        assertThat(portal().usersOf(Set.of(id("nobody")))).isEmpty();
        assertThat(portal().usersOf(Set.of())).isEmpty();
    }

    @Test
    public final void manyAreAskedAndLockedAtOnce() {
        Map<PublisherId, List<LegacyUser>> all = Many.of(500, number -> id("account-" + number)).stream()
                .collect(Collectors.toMap(one -> one, _ -> List.of(ANNA)));
        portal = having(all);
        portal().lockAll(all.keySet());

        assertThat(portal().usersOf(all.keySet())).isEqualTo(all);
        assertThat(all.keySet()).allMatch(this::isLocked);
    }

    @Test
    public final void r13AnAccountIsLockedOnceAndForAll() {
        portal = having(Map.of(id("contoso"), List.of(ANNA), id("fabrikam"), List.of()));
        portal().lockAll(Set.of());
        assertThat(isLocked(id("contoso"))).isFalse();
        portal().lockAll(Set.of(id("contoso")));
        portal().lockAll(Set.of(id("contoso")));

        assertThat(isLocked(id("contoso"))).isTrue();
        assertThat(isLocked(id("fabrikam"))).isFalse();
    }

    @Test
    public final void r13ALockedAccountTakesWhatPartnerCenterSays() {
        open(ANNA);
        portal().lockAll(Set.of(id("contoso")));
        apply(1, new LegacyChange.UserStands(BO));

        assertThat(users()).containsExactlyInAnyOrder(ANNA, BO);
    }

    @Test
    public final void r16WhatMetAFaultIsMadeWhenItComesAgain() throws Throwable {
        open(ANNA);
        NumberedChange change = numbered(1, "contoso", new LegacyChange.UserStands(BO));
        shown(
                FaultKind.REFUSES,
                () -> {
                    backend().fail(FaultKind.REFUSES);
                    assertThatExceptionOfType(PortUnavailable.class).isThrownBy(() -> portal().apply(change));
                    backend().comeBack();
                    assertThat(portal().apply(change)).isEqualTo(new Answer.Taken());
                    assertThat(users()).containsExactlyInAnyOrder(ANNA, BO);
                },
                () -> assertThatExceptionOfType(UnsupportedOperationException.class)
                        .isThrownBy(() -> backend().fail(FaultKind.REFUSES)));
    }

    private void open(LegacyUser... users) {
        portal = having(Map.of(id("contoso"), List.of(users)));
    }

    private LegacyPortal portal() {
        return Optional.ofNullable(portal).orElseThrow();
    }

    private void apply(long number, LegacyChange what) {
        assertThat(portal().apply(numbered(number, "contoso", what))).isEqualTo(new Answer.Taken());
    }

    private List<LegacyUser> users() {
        return portal().usersOf(Set.of(id("contoso"))).getOrDefault(id("contoso"), List.of());
    }

    /** As a portal that lacks {@link LegacyPortalAbility#SHOWS_NAMES} would show them. */
    private static LegacyUser shown(LegacyUser user) {
        return new LegacyUser(user.identity(), user.role(), Optional.empty(), Optional.empty(), user.active());
    }

    private static NumberedChange numbered(long number, String account, LegacyChange what) {
        return new NumberedChange(number, new Change(id(account), what, NOON));
    }

    private static LegacyUser inactive(LegacyUser user) {
        return new LegacyUser(user.identity(), user.role(), user.displayName(), user.language(), false);
    }

    private static LegacyUser person(String address, UserKind kind) {
        Identity identity = Identity.ofPerson(kind, email(address), Optional.empty());
        return new LegacyUser(identity, LegacyRole.CONTRIBUTOR, Optional.empty(), Optional.empty(), true);
    }

    private static LegacyUser named(String name) {
        return new LegacyUser(BO.identity(), LegacyRole.CONTRIBUTOR, Optional.of(name), Optional.of("nl"), true);
    }

    private static LegacyChange.SettingsStand settings(
            String name, Optional<String> company, Optional<String> country) {
        return new LegacyChange.SettingsStand(name, new CompanyProfile(company, country), mpnId("contoso"));
    }
}
