package dev.ferry.testkit.sync;

import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.domain.sync.LegacyPortal.Answer;
import dev.ferry.domain.sync.NumberedChange;
import dev.ferry.testkit.fault.FaultKind;
import dev.ferry.testkit.sample.Many;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What every {@link LegacyPortal} must do. Extend it, hand out a portal that has some accounts, the system behind it, and a look into
 * it, and say what they lack ({@link LegacyPortalAbility}, {@link FaultKind}).
 */
public abstract class LegacyPortalContract extends LegacyPortalUsersContract {
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
}
