package dev.ferry.testkit.sync;

import static dev.ferry.testkit.sample.Samples.id;
import static dev.ferry.testkit.sync.LegacyPortalChapter.ANNA;
import static dev.ferry.testkit.sync.LegacyPortalChapter.BO;
import static dev.ferry.testkit.sync.LegacyPortalChapter.numbered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.domain.sync.NumberedChange;
import dev.ferry.testkit.contract.Ability;
import dev.ferry.testkit.fault.Backend;
import dev.ferry.testkit.fault.FaultKind;
import dev.ferry.testkit.fault.PortCall;
import dev.ferry.testkit.fault.RemotePortContract;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What every {@link LegacyPortal} must do. Extend it, hand out a portal that has some accounts, the system behind it,
 * and a look into it, and say what they lack ({@link LegacyPortalAbility}, {@link FaultKind}).
 */
public abstract class LegacyPortalContract extends RemotePortContract {
    /** A portal that has these accounts and users, and was told nothing yet. Called once in a test. */
    protected abstract LegacyPortal having(Map<PublisherId, List<LegacyUser>> users);

    /**
     * The settings of this account, as the system has them.
     *
     * @throws UnsupportedOperationException where it keeps none; the adapter's test declares the gap
     *     {@link LegacyPortalAbility#KEEPS_SETTINGS}
     */
    protected abstract LegacyChange.SettingsStand settingsOf(PublisherId account);

    /** Whether the account's settings are read-only there. */
    protected abstract boolean isLocked(PublisherId account);

    /**
     * From now on the system says of each change that it will never take it, and why, in its own way: a 422 with a
     * problem, say. Ends with {@link Backend#comeBack()}.
     *
     * @param why one line, which is to be in the reason
     * @throws UnsupportedOperationException where it turns nothing down; the adapter's test declares the gap
     *     {@link LegacyPortalAbility#TURNS_DOWN}
     */
    protected abstract void turnDown(String why);

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
    protected final List<PortCall> calls() {
        LegacyPortal asked = having(Map.of(id("contoso"), List.of(ANNA)));
        NumberedChange change = numbered(1, "contoso", new LegacyChange.UserStands(ANNA));
        PortCall lock = new PortCall("lockAll(contoso)", () -> locked(asked, id("contoso")), true);
        return Stream.concat(
                        Stream.of(
                                new PortCall(
                                        "apply(user-stands of anna)", () -> asked.apply(change), new Answer.Taken()),
                                new PortCall(
                                        "usersOf(contoso)",
                                        () -> asked.usersOf(Set.of(id("contoso"))),
                                        Map.of(id("contoso"), List.of(ANNA)))),
                        lacks(LegacyPortalAbility.LOCKS_ACCOUNTS) ? Stream.empty() : Stream.of(lock))
                .toList();
    }

    private static boolean locked(LegacyPortal asked, PublisherId account) {
        asked.lockAll(Set.of(account));
        return true;
    }

    @Test
    public final void r16WhatMetAFaultIsMadeWhenItComesAgain() throws Throwable {
        LegacyPortal portal = having(Map.of(id("contoso"), List.of(ANNA)));
        NumberedChange change = numbered(1, "contoso", new LegacyChange.UserStands(BO));
        shown(
                FaultKind.REFUSES,
                () -> {
                    backend().fail(FaultKind.REFUSES);
                    assertThatExceptionOfType(PortUnavailable.class).isThrownBy(() -> portal.apply(change));
                    backend().comeBack();
                    assertThat(portal.apply(change)).isEqualTo(new Answer.Taken());
                    assertThat(portal.usersOf(Set.of(id("contoso"))).get(id("contoso")))
                            .containsExactlyInAnyOrder(ANNA, BO);
                },
                () -> assertThatExceptionOfType(UnsupportedOperationException.class)
                        .isThrownBy(() -> backend().fail(FaultKind.REFUSES)));
    }

    @Test
    public final void r16WhatThePortalWillNeverTakeIsTurnedDownWithItsReasonAndWhatComesNextIsTaken() throws Throwable {
        LegacyPortal portal = having(Map.of(id("contoso"), List.of(ANNA)));
        shown(
                LegacyPortalAbility.TURNS_DOWN,
                () -> {
                    turnDown("no such role");
                    assertTurnedDown(portal.apply(numbered(1, "contoso", new LegacyChange.UserStands(BO))));
                    backend().comeBack();
                    assertThat(portal.usersOf(Set.of(id("contoso"))))
                            .as("the users after a change was turned down")
                            .isEqualTo(Map.of(id("contoso"), List.of(ANNA)));
                    assertThat(portal.apply(numbered(2, "contoso", new LegacyChange.UserStands(BO))))
                            .as("the answer to a change that comes after one that was turned down")
                            .isEqualTo(new Answer.Taken());
                },
                () -> assertThatExceptionOfType(UnsupportedOperationException.class)
                        .isThrownBy(() -> turnDown("no such role")));
    }

    private static void assertTurnedDown(Answer answer) {
        assertThat(answer)
                .as("the answer to a change that the portal will never take")
                .isInstanceOfSatisfying(
                        Answer.TurnedDown.class,
                        turnedDown -> assertThat(turnedDown.reason())
                                .as("the reason, for an operator")
                                .contains("no such role")
                                .hasSizeLessThan(1_000)
                                .doesNotContainPattern("\\p{Cntrl}"));
    }

    @Nested
    final class Users extends LegacyPortalUsers {
        Users() {
            super(LegacyPortalContract.this);
        }
    }

    @Nested
    final class Changes extends LegacyPortalChanges {
        Changes() {
            super(LegacyPortalContract.this);
        }
    }

    @Nested
    final class Accounts extends LegacyPortalAccounts {
        Accounts() {
            super(LegacyPortalContract.this);
        }
    }
}
