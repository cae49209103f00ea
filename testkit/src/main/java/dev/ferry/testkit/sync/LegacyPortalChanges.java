package dev.ferry.testkit.sync;

import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.domain.sync.NumberedChange;
import dev.ferry.domain.user.LegacyRole;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** In which order changes count (R16). */
abstract class LegacyPortalChanges extends LegacyPortalChapter {
    LegacyPortalChanges(LegacyPortalContract contract) {
        super(contract);
    }

    @Test
    public final void r16SettingsAreAsWasSaidLast() throws Throwable {
        open(ANNA);
        shown(LegacyPortalAbility.KEEPS_SETTINGS, this::settingsAreAsWasSaidLast, this::settingsAreTurnedDown);
    }

    private void settingsAreTurnedDown() {
        assertThat(portal().apply(numbered(1, "contoso", settings("Contoso", Optional.empty(), Optional.empty()))))
                .as("the answer to settings, where there is no place for them")
                .isInstanceOf(Answer.TurnedDown.class);
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> settingsOf(id("contoso")));
        assertThat(users()).containsExactly(ANNA);
    }

    private void settingsAreAsWasSaidLast() {
        apply(1, settings("Contoso", Optional.of("Contoso AB"), Optional.of("SE")));
        assertThat(settingsOf(id("contoso")))
                .isEqualTo(settings("Contoso", Optional.of("Contoso AB"), Optional.of("SE")));
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
    public final void r16ChangesThatAreExpectedAreMadeAsIfTheyCameAlone() {
        open(ANNA);
        LegacyUser now = new LegacyUser(BO.identity(), LegacyRole.OWNER, BO.displayName(), BO.language(), true);
        List<NumberedChange> expected = List.of(
                numbered(3, "contoso", new LegacyChange.UserStands(BO)),
                numbered(
                        4,
                        "contoso",
                        new LegacyChange.UserDeactivated(ANNA.identity().key())),
                numbered(
                        5,
                        "contoso",
                        new LegacyChange.UserDeactivated(BO.identity().key())),
                numbered(6, "contoso", new LegacyChange.UserStands(now)),
                numbered(7, "contoso", new LegacyChange.UserStands(ANNA)));
        LegacyPortal told = portal().expecting(expected);
        expected.subList(0, 4).forEach(change -> assertThat(told.apply(change)).isEqualTo(new Answer.Taken()));
        assertThat(users())
                .as("the users after four of five that were expected")
                .containsExactlyInAnyOrder(inactive(ANNA), now);

        LegacyPortal toldAgain = portal().expecting(expected.subList(2, 5));
        expected.subList(2, 5)
                .forEach(change -> assertThat(toldAgain.apply(change)).isEqualTo(new Answer.Taken()));
        assertThat(users()).as("the users after two of them came again").containsExactlyInAnyOrder(ANNA, now);
    }

    @Test
    public final void eachAccountHasAnOrderAndUsersOfItsOwn() {
        PublisherId other = id("fabrikam");
        open(Map.of(id("contoso"), List.of(ANNA), other, List.of(ANNA)));
        apply(1L << 40, new LegacyChange.UserStands(BO));
        portal().apply(numbered(
                2, "fabrikam", new LegacyChange.UserDeactivated(ANNA.identity().key())));

        assertThat(users()).containsExactlyInAnyOrder(ANNA, BO);
        assertThat(portal().usersOf(Set.of(other))).isEqualTo(Map.of(other, List.of(inactive(ANNA))));
    }
}
