package dev.ferry.testkit.sync;

import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.testkit.sample.Many;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which accounts are known there, and what locks them (R13, R17). */
abstract class LegacyPortalAccounts extends LegacyPortalChapter {
    LegacyPortalAccounts(LegacyPortalContract contract) {
        super(contract);
    }

    @Test
    public final void r17AnAccountThatIsNotKnownIsAbsentAndOneWithoutUsersIsNot() throws Throwable {
        PublisherId empty = id("tailspin");
        open(Map.of(id("contoso"), List.of(ANNA), empty, List.of()));
        Map<PublisherId, List<LegacyUser>> users = portal().usersOf(Set.of(id("contoso"), empty, id("nobody")));

        shown(
                LegacyPortalAbility.KNOWS_EMPTY_ACCOUNTS,
                () -> assertThat(users).isEqualTo(Map.of(id("contoso"), List.of(ANNA), empty, List.of())),
                () -> assertThat(users).isEqualTo(Map.of(id("contoso"), List.of(ANNA))));
        assertThat(portal().usersOf(Set.of(id("nobody")))).isEmpty();
        assertThat(portal().usersOf(Set.of())).isEmpty();
    }

    @Test
    public final void r17OfAnAccountThatNobodyAskedAboutNothingIsSaid() {
        open(Map.of(id("contoso"), List.of(ANNA), id("fabrikam"), List.of(BO)));

        assertThat(portal().usersOf(Set.of(id("contoso")))).isEqualTo(Map.of(id("contoso"), List.of(ANNA)));
    }

    @Test
    public final void manyAreAskedAndLockedAtOnce() {
        Map<PublisherId, List<LegacyUser>> all = Many.of(500, number -> id("account-" + number)).stream()
                .collect(Collectors.toMap(one -> one, _ -> List.of(ANNA)));
        open(all);
        portal().lockAll(all.keySet());

        assertThat(portal().usersOf(all.keySet())).isEqualTo(all);
        assertThat(all.keySet()).allMatch(account -> isLocked(account) != lacks(LegacyPortalAbility.LOCKS_ACCOUNTS));
    }

    @Test
    public final void r13AnAccountIsLockedOnceAndForAll() throws Throwable {
        open(Map.of(id("contoso"), List.of(ANNA), id("fabrikam"), List.of()));
        portal().lockAll(Set.of());
        assertThat(isLocked(id("contoso"))).isFalse();
        portal().lockAll(Set.of(id("contoso")));
        portal().lockAll(Set.of(id("contoso")));

        assertLocked(id("contoso"));
        assertThat(isLocked(id("fabrikam"))).isFalse();
    }

    /** To try for ever what nobody knows is of no use; to say that it stands is a lie. */
    @Test
    public final void r16WhatIsSaidOfAnAccountThatIsNotKnownIsTurnedDownOrStands() {
        PublisherId nobody = id("nobody");
        open(ANNA);
        Answer answer = portal().apply(numbered(1, "nobody", new LegacyChange.UserStands(BO)));

        assertThat(portal().usersOf(Set.of(nobody)))
                .as("the users of an account that was not known, after the answer to a change of it was %s", answer)
                .isEqualTo(answer instanceof Answer.Taken ? Map.of(nobody, List.of(BO)) : Map.of());
        assertThat(users()).as("the users of another account").containsExactly(ANNA);
    }

    @Test
    public final void r13AnAccountThatIsNotKnownKeepsNoOtherFromBeingLocked() throws Throwable {
        open(ANNA);
        try {
            portal().lockAll(Set.of(id("contoso"), id("nobody")));
        } catch (PortUnavailable _) {
            portal().lockAll(Set.of(id("contoso")));
        }

        assertLocked(id("contoso"));
        assertThat(portal().usersOf(Set.of(id("nobody")))).isEmpty();
    }

    private void assertLocked(PublisherId account) throws Throwable {
        shown(
                LegacyPortalAbility.LOCKS_ACCOUNTS,
                () -> assertThat(isLocked(account)).isTrue(),
                () -> assertThat(isLocked(account)).isFalse());
    }

    @Test
    public final void r13ALockedAccountTakesWhatPartnerCenterSays() {
        open(ANNA);
        portal().lockAll(Set.of(id("contoso")));
        apply(1, new LegacyChange.UserStands(BO));

        assertThat(users()).containsExactlyInAnyOrder(ANNA, BO);
    }
}
