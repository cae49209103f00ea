package dev.ferry.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.sync.Breaker;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TargetBreakerTest {
    private static final int ENDURED = 19;

    private final TargetBreaker restingLong = new TargetBreaker(Duration.ofDays(1));
    private final TargetBreaker restedAlready = new TargetBreaker(Duration.ZERO);

    @Test
    void twentyFailuresInARowAndTheTargetIsLeftAlone() {
        failing(restingLong, ENDURED);
        assertThat(restingLong.state()).isEqualTo(Breaker.State.WELL);

        restingLong.failed();
        assertThat(restingLong.state()).isEqualTo(Breaker.State.LEFT_ALONE);
    }

    @Test
    void whoeverIsAnsweredInBetweenBeginsToCountAnew() {
        failing(restingLong, ENDURED);
        restingLong.succeeded();
        failing(restingLong, ENDURED);

        assertThat(restingLong.state()).isEqualTo(Breaker.State.WELL);
    }

    @Test
    void afterItsRestOneSuccessShowsThatItIsWell() {
        failing(restedAlready, ENDURED + 1);
        assertThat(restedAlready.state()).isEqualTo(Breaker.State.ON_TRIAL);

        restedAlready.succeeded();
        assertThat(restedAlready.state()).isEqualTo(Breaker.State.WELL);
    }

    @Test
    void afterATrialInVainItRestsAgainBeforeTheNext() {
        failing(restedAlready, ENDURED + 1);
        assertThat(restedAlready.state()).isEqualTo(Breaker.State.ON_TRIAL);

        restedAlready.failed();
        assertThat(restedAlready.state()).as("its rest is over at once").isEqualTo(Breaker.State.ON_TRIAL);
    }

    @Test
    void whatCallsThatWereUnderWayStillFindOutMakesNoDifferenceWhileItRests() {
        failing(restingLong, ENDURED + 5);

        assertThat(restingLong.state()).isEqualTo(Breaker.State.LEFT_ALONE);
    }

    private static void failing(Breaker breaker, int times) {
        for (int one = 0; one < times; one++) {
            breaker.failed();
        }
    }
}
