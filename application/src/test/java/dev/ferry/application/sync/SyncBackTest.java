package dev.ferry.application.sync;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.person;
import static dev.ferry.application.Installation.refusal;
import static dev.ferry.application.Installation.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.application.system.CircuitState;
import dev.ferry.application.user.ChangeSettings;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.SyncStatus;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.User;
import dev.ferry.testkit.fault.FaultKind;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is changed here reaches the legacy portal: in order, once in effect, and never lost (R16). */
class SyncBackTest {
    private static final Requester OWNER = person("owner@contoso.example");
    private static final Requester OTHER = person("owner@fabrikam.example");

    private final Moved moved = new Moved();

    SyncBackTest() {
        moved.ferry
                .withReady("contoso", "fabrikam")
                .with(LegacyAccountSample.named("contoso")
                        .withUsers(Samples.owner("owner@contoso.example"), Samples.contributor("dev@contoso.example"))
                        .build());
        moved.move();
    }

    @Test
    void r16AChangeIsOwedUntilItIsDelivered() {
        value(moved.add(OWNER, "contoso", "bo@contoso.example", Role.DEVELOPER));
        assertThat(status()).returns(1L, SyncStatus::pending).returns(0L, SyncStatus::delivered);

        assertThat(moved.deliver()).isEqualTo(1);

        assertThat(status()).returns(0L, SyncStatus::pending).returns(1L, SyncStatus::delivered);
        assertThat(moved.there("contoso", "bo@contoso.example"))
                .returns(LegacyRole.CONTRIBUTOR, user -> user.role())
                .returns(true, user -> user.active());
        assertThat(moved.deliver()).as("once").isZero();
    }

    @Test
    void r16RemovalIsFirstADeactivationAndADeletionOnceItsTimeHasCome() {
        User dev = moved.user("contoso", "dev@contoso.example");
        value(moved.remove(OWNER, "contoso", dev));
        moved.deliver();
        assertThat(moved.there("contoso", "dev@contoso.example").active()).isFalse();
        assertThat(status().scheduled()).isEqualTo(1);

        moved.ferry.clock.forward(Duration.ofDays(30));
        assertThat(moved.scheduledSync().deletions()).isEqualTo(1);
        moved.deliver();

        assertThat(moved.there("contoso")).doesNotContainKey("dev@contoso.example");
        assertThat(status()).returns(0L, SyncStatus::scheduled).returns(0L, SyncStatus::pending);
        assertThat(moved.scheduledSync().deletions()).isZero();
    }

    @Test
    void whoComesBackIsNotDeleted() {
        value(moved.remove(OWNER, "contoso", moved.user("contoso", "dev@contoso.example")));
        value(moved.add(OWNER, "contoso", "dev@contoso.example", Role.MANAGER));

        moved.ferry.clock.forward(Duration.ofDays(31));
        assertThat(moved.scheduledSync().deletions()).isZero();
        moved.deliver();

        assertThat(moved.there("contoso", "dev@contoso.example"))
                .returns(true, user -> user.active())
                .returns(LegacyRole.OWNER, user -> user.role());
    }

    @ParameterizedTest
    @EnumSource
    void r16WhatIsNotTakenIsTriedAgainAfterPausesThatGrowAndInTheEndSetAside(FaultKind fault) {
        value(moved.add(OWNER, "contoso", "bo@contoso.example", Role.DEVELOPER));
        moved.portal.fail(fault);
        for (int tries = 1; tries <= moved.rules().mostTries(); tries++) {
            assertThat(moved.deliver()).isZero();
            assertThat(moved.deliver()).as("not before its pause is over").isZero();
            moved.ferry.clock.forward(Duration.ofMinutes(8));
        }
        moved.portal.comeBack();

        assertThat(status()).returns(0L, SyncStatus::pending).returns(1L, SyncStatus::setAside);
        assertThat(moved.deliver()).as("it waits for a person").isZero();
        assertThat(value(moved.retry().run(OPERATOR, Optional.empty()))).isEqualTo(1);
        assertThat(moved.deliver()).isEqualTo(1);
        assertThat(moved.there("contoso")).containsKey("bo@contoso.example");
    }

    @Test
    void retryAfterIsHonoured() {
        value(moved.add(OWNER, "contoso", "bo@contoso.example", Role.DEVELOPER));
        moved.portal.fail(FaultKind.ASKS_TO_WAIT);
        moved.deliver();
        moved.portal.comeBack();

        moved.ferry.clock.forward(FaultKind.WAIT.minusSeconds(1));
        assertThat(moved.deliver()).isZero();
        moved.ferry.clock.forward(Duration.ofSeconds(1));
        assertThat(moved.deliver()).isEqualTo(1);
    }

    @Test
    void whatIsTurnedDownIsSetAsideAtOnceAndKeepsWhatIsBehindIt() {
        moved.portal.turnDown(change -> change.change().what() instanceof LegacyChange.UserStands
                        && change.change().account().equals(Samples.id("contoso"))
                ? Optional.of("no such role")
                : Optional.empty());
        value(moved.add(OWNER, "contoso", "bo@contoso.example", Role.DEVELOPER));
        value(moved.remove(OWNER, "contoso", moved.user("contoso", "dev@contoso.example")));
        value(moved.add(OTHER, "fabrikam", "ed@fabrikam.example", Role.DEVELOPER));
        moved.deliver();

        assertThat(status())
                .returns(1L, SyncStatus::setAside)
                .returns(1L, SyncStatus::pending)
                .returns(1L, SyncStatus::delivered);
        assertThat(value(moved.showSync().ofAll(OPERATOR)).changes())
                .singleElement()
                .returns(Optional.of("no such role"), pending -> pending.reason());
        assertThat(moved.there("fabrikam")).as("others go on").containsKey("ed@fabrikam.example");

        moved.portal.turnDown(_ -> Optional.empty());
        value(moved.retry().run(OPERATOR, Optional.of(Samples.id("contoso"))));
        moved.deliver();
        assertThat(moved.arrived("contoso")).isSorted().hasSize(2);
    }

    @Test
    void aTargetThatIsLeftAloneCostsNobodyATry() {
        value(moved.add(OWNER, "contoso", "bo@contoso.example", Role.DEVELOPER));
        value(moved.add(OTHER, "fabrikam", "ed@fabrikam.example", Role.DEVELOPER));
        moved.target.set(CircuitState.OPEN);
        assertThat(moved.deliver()).isZero();
        assertThat(value(moved.showSync().of(OPERATOR, Samples.id("contoso"))).changes())
                .singleElement()
                .returns(0, pending -> pending.tries());

        moved.target.set(CircuitState.HALF_OPEN);
        assertThat(moved.deliver()).as("one to see, then all").isEqualTo(2);
    }

    @Test
    void settingsFollowToo() {
        value(moved.changeSettings()
                .run(
                        OWNER,
                        Samples.id("contoso"),
                        new ChangeSettings.Wish(
                                Optional.of("Contoso AB"), Optional.empty(), Optional.of("nl"), Optional.empty())));
        moved.deliver();

        assertThat(moved.portal.settingsOf(Samples.id("contoso")))
                .get()
                .returns("Contoso AB", settings -> settings.displayName())
                .returns(Optional.of("NL"), settings -> settings.company().country());
    }

    @Test
    void r13TheSettingsOfMovedAccountsAreLockedThere() {
        moved.portal.fail(FaultKind.REFUSES);
        assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(() -> moved.scheduledSync().locks());
        moved.portal.comeBack();
        assertThat(moved.portal.isLocked(Samples.id("contoso"))).isFalse();
        assertThat(locksOwed()).isEqualTo(2);

        assertThat(moved.scheduledSync().locks()).isEqualTo(2);

        assertThat(moved.portal.isLocked(Samples.id("contoso"))).isTrue();
        assertThat(moved.scheduledSync().locks()).isZero();
        assertThat(locksOwed()).isZero();
    }

    @Test
    void r13AnAccountThatCannotBeLockedKeepsNoOtherUnlocked() {
        moved.portal.keepUnlocked(Samples.id("contoso"));

        assertThat(moved.scheduledSync().locks()).isEqualTo(1);
        assertThat(moved.portal.isLocked(Samples.id("fabrikam"))).isTrue();
        assertThat(locksOwed()).isEqualTo(1);
        List<PublisherId> failed = new ArrayList<>();
        assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(() -> moved.scheduledSync().locks((account, _) -> failed.add(account)));
        assertThat(failed).containsExactly(Samples.id("contoso"));
        assertThat(value(moved.showSync().ofAll(OPERATOR)).unlocked()).containsExactly(Samples.id("contoso"));
        assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(() -> moved.scheduledSync().locks());
    }

    private long locksOwed() {
        return value(moved.showSync().ofAll(OPERATOR)).locksOwed();
    }

    @Test
    void r16NothingIsOwedOrDeliveredAfterTheLastDay() {
        value(moved.add(OWNER, "contoso", "bo@contoso.example", Role.DEVELOPER));
        moved.retiring(LocalDate.parse("2019-06-30"));
        assertThat(moved.deliver()).isZero();
        value(moved.add(OWNER, "contoso", "cy@contoso.example", Role.DEVELOPER));

        assertThat(status().pending()).isEqualTo(1);
        assertThat(value(moved.showSync().ofAll(OPERATOR)).nearsItsEnd()).isTrue();
    }

    @Test
    void r16WhatIsSetAsideIsReportedBeforeTheLastDayWhichIncludesItself() {
        moved.retiring(LocalDate.parse("2019-07-16"));
        assertThat(value(moved.showSync().ofAll(OPERATOR)).nearsItsEnd()).isFalse();
        moved.retiring(LocalDate.parse("2019-07-15"));
        assertThat(value(moved.showSync().ofAll(OPERATOR)).nearsItsEnd()).isTrue();

        moved.retiring(LocalDate.parse("2019-07-01"));
        value(moved.add(OWNER, "contoso", "bo@contoso.example", Role.DEVELOPER));
        assertThat(moved.deliver()).isEqualTo(1);
    }

    @Test
    void whoMaySeeWhatIsOwed() {
        assertThat(value(moved.showSync().of(OWNER, Samples.id("contoso")))).isNotNull();
        assertThat(refusal(moved.showSync().of(person("dev@contoso.example"), Samples.id("fabrikam"))))
                .isEqualTo(Code.ACCOUNT_NOT_FOUND);
        assertThat(refusal(moved.showSync().of(person("dev@contoso.example"), Samples.id("contoso"))))
                .isEqualTo(Code.OWNER_ONLY);
        assertThat(refusal(moved.showSync().ofAll(OWNER))).isEqualTo(Code.OPERATOR_ONLY);
        assertThat(refusal(moved.retry().run(OWNER, Optional.empty()))).isEqualTo(Code.OPERATOR_ONLY);
    }

    private SyncStatus status() {
        return moved.stores.syncQueue().status(Optional.empty());
    }
}
