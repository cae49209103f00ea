package dev.ferry.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.ferry.application.sync.Breaker;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.testkit.identity.SettableClock;
import dev.ferry.testkit.sample.Samples;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class TargetBreakerTest {
    private static final int ENDURED = 19;

    private final SettableClock clock = new SettableClock(Samples.NOON);

    private final TargetBreaker restingLong = new TargetBreaker(Duration.ofDays(1), clock);
    private final TargetBreaker restedAlready = new TargetBreaker(Duration.ZERO, clock);

    @Test
    void twentyFailuresInARowAndTheTargetIsLeftAlone() {
        failing(restingLong, ENDURED);
        assertThat(restingLong.state()).isEqualTo(Breaker.State.WELL);

        restingLong.failed(refused());
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

        restedAlready.failed(refused());
        assertThat(restedAlready.state()).as("its rest is over at once").isEqualTo(Breaker.State.ON_TRIAL);
    }

    @Test
    void whatCallsThatWereUnderWayStillFindOutMakesNoDifferenceWhileItRests() {
        failing(restingLong, ENDURED + 5);

        assertThat(restingLong.state()).isEqualTo(Breaker.State.LEFT_ALONE);
    }

    @Test
    void theLogHasTheCauseOnceAMinuteAndHowManyMoreThereWere() {
        Logger logger = (Logger) LoggerFactory.getLogger(TargetBreaker.class);
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        said.start();
        logger.addAppender(said);
        try {
            failing(restingLong, 3);
            clock.forward(Duration.ofMinutes(1));
            failing(restingLong, 1);
        } finally {
            logger.detachAppender(said);
        }

        assertThat(said.list)
                .hasSize(2)
                .allSatisfy(
                        event -> assertThat(event.getThrowableProxy().getCause().getMessage())
                                .isEqualTo("Connection refused"));
        assertThat(said.list.getLast().getFormattedMessage()).contains("last that was told: 2");
    }

    private static void failing(Breaker breaker, int times) {
        for (int one = 0; one < times; one++) {
            breaker.failed(refused());
        }
    }

    private static PortUnavailable refused() {
        return new PortUnavailable(LegacyPortal.SYSTEM, Optional.empty(), new ConnectException("Connection refused"));
    }
}
