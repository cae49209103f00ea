package dev.ferry.testkit.proof;

import static dev.ferry.testkit.sample.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.proof.Allowances;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.operation.StoreContract;
import dev.ferry.testkit.sample.Scripts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Allowances} must do. Used like any {@link StoreContract}. */
public abstract class AllowancesContract extends StoreContract {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int RACERS = 8;

    @Test
    public final void soManyAreAllowedAndNoMore() {
        for (int time = 0; time < 3; time++) {
            assertThat(take("a", 3, NOON)).isEmpty();
        }
        assertThat(take("a", 3, NOON)).contains(HOUR);
    }

    @Test
    public final void aRefusalSaysHowLongItIsUntilOneIsThereAgain() {
        assertThat(take("a", 2, NOON)).isEmpty();
        assertThat(take("a", 2, minutes(20))).isEmpty();

        assertThat(take("a", 2, minutes(30))).contains(Duration.ofMinutes(30));
        assertThat(take("a", 2, minutes(60))).isEmpty();
        assertThat(take("a", 2, minutes(61))).contains(Duration.ofMinutes(19));
    }

    @Test
    public final void theWindowSlidesAndEndsToTheMicrosecond() {
        assertThat(take("a", 1, NOON)).isEmpty();
        Instant last = NOON.plus(HOUR).minusNanos(1_000);

        assertThat(take("a", 1, last)).contains(Duration.ofNanos(1_000));
        assertThat(take("a", 1, NOON.plus(HOUR))).isEmpty();
    }

    @Test
    public final void whatWasRefusedDoesNotCount() {
        assertThat(take("a", 1, NOON)).isEmpty();
        for (int minute = 1; minute < 60; minute++) {
            assertThat(take("a", 1, minutes(minute))).contains(Duration.ofMinutes(60L - minute));
        }
        assertThat(take("a", 1, minutes(60))).isEmpty();
    }

    @Test
    public final void eachThingIsCountedByItself() {
        for (String what : Scripts.TEXTS) {
            assertThat(take(what, 1, NOON)).isEmpty();
        }
        for (String what : Scripts.TEXTS) {
            assertThat(take(what, 1, NOON)).contains(HOUR);
        }
        assertThat(take("", 1, NOON)).isEmpty();
        assertThat(take(Scripts.LONG + "x", 1, NOON)).isEmpty();
    }

    /** Clocks of nodes differ: what another took a little later counts all the same. */
    @Test
    public final void whatWasTakenLaterCountsToo() {
        assertThat(take("a", 1, minutes(1))).isEmpty();

        assertThat(take("a", 1, NOON)).contains(Duration.ofMinutes(61));
    }

    @Test
    public final void aLimitThatWasLoweredCountsWhatWasTakenBefore() {
        for (int minute = 0; minute < 5; minute++) {
            assertThat(take("a", 5, minutes(minute))).isEmpty();
        }
        assertThat(take("a", 2, minutes(10))).contains(Duration.ofMinutes(53));
    }

    @Test
    public final void aFailedTransactionTakesNothing() {
        inATransactionThatFails(() -> take("a", 1, NOON));

        assertThat(take("a", 1, NOON)).isEmpty();
    }

    @Test
    public final void racersGetNoMoreThanThereIs() {
        for (int round = 0; round < 10; round++) {
            String what = "round " + round;
            List<Optional<Duration>> answers = Racers.race(RACERS, _ -> take(what, 3, NOON));

            assertThat(answers).filteredOn(Optional::isEmpty).hasSize(3);
            assertThat(answers).filteredOn(Optional::isPresent).containsOnly(Optional.of(HOUR));
        }
    }

    @Test
    public final void whatIsLongOverIsForgottenAndNothingElse() {
        for (int number = 0; number < 100; number++) {
            assertThat(take("old " + number, 1, NOON)).isEmpty();
        }
        Instant later = NOON.plus(HOUR);
        assertThat(take("recent", 1, later)).isEmpty();
        for (int number = 0; number < 100; number++) {
            assertThat(take("old " + number, 1, later)).isEmpty();
        }
        assertThat(take("recent", 1, later)).contains(HOUR);
    }

    @Test
    public final void whoOnlyLooksIsToldTheSameAndTakesNothing() {
        assertThat(untilNext("a", NOON)).isEmpty();
        assertThat(untilNext("a", NOON)).isEmpty();
        assertThat(take("a", 1, NOON)).isEmpty();

        assertThat(untilNext("a", minutes(20))).contains(Duration.ofMinutes(40));
        assertThat(untilNext("b", minutes(20))).isEmpty();
        assertThat(untilNext("a", minutes(60))).isEmpty();
        assertThat(take("a", 1, minutes(60))).isEmpty();
    }

    private Optional<Duration> untilNext(String what, Instant at) {
        return stores().allowances().untilNext(what, 1, HOUR, at);
    }

    private Optional<Duration> take(String what, int most, Instant at) {
        return stores().allowances().take(what, most, HOUR, at);
    }

    private static Instant minutes(long minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }
}
