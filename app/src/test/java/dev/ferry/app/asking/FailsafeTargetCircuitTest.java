package dev.ferry.app.asking;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.ferry.application.sync.TargetCircuit;
import dev.ferry.application.system.CircuitState;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.testkit.identity.SettableClock;
import dev.ferry.testkit.sample.Samples;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class FailsafeTargetCircuitTest {
    private static final int ENDURED = 19;

    private final SettableClock clock = new SettableClock(Samples.NOON);

    private final FailsafeTargetCircuit restingLong = new FailsafeTargetCircuit(Duration.ofDays(1), clock);
    private final FailsafeTargetCircuit restedAlready = new FailsafeTargetCircuit(Duration.ZERO, clock);

    @Test
    void twentyFailuresInARowAndTheTargetIsLeftAlone() {
        failing(restingLong, ENDURED);
        assertThat(restingLong.state()).isEqualTo(CircuitState.CLOSED);

        restingLong.failed(refused());
        assertThat(restingLong.state()).isEqualTo(CircuitState.OPEN);
    }

    @Test
    void whoeverIsAnsweredInBetweenBeginsToCountAnew() {
        failing(restingLong, ENDURED);
        restingLong.succeeded();
        failing(restingLong, ENDURED);

        assertThat(restingLong.state()).isEqualTo(CircuitState.CLOSED);
    }

    @Test
    void afterItsRestOneSuccessShowsThatItIsWell() {
        failing(restedAlready, ENDURED + 1);
        assertThat(restedAlready.state()).isEqualTo(CircuitState.HALF_OPEN);

        restedAlready.succeeded();
        assertThat(restedAlready.state()).isEqualTo(CircuitState.CLOSED);
    }

    @Test
    void afterATrialInVainItRestsAgainBeforeTheNext() {
        failing(restedAlready, ENDURED + 1);
        assertThat(restedAlready.state()).isEqualTo(CircuitState.HALF_OPEN);

        restedAlready.failed(refused());
        assertThat(restedAlready.state()).as("its rest is over at once").isEqualTo(CircuitState.HALF_OPEN);
    }

    @Test
    void whatCallsThatWereUnderWayStillFindOutMakesNoDifferenceWhileItRests() {
        failing(restingLong, ENDURED + 5);

        assertThat(restingLong.state()).isEqualTo(CircuitState.OPEN);
    }

    @Test
    void theLogHasTheCauseOnceAMinuteAndHowManyMoreThereWere() {
        Logger logger = (Logger) LoggerFactory.getLogger(FailsafeTargetCircuit.class);
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

    private static void failing(TargetCircuit circuit, int times) {
        for (int one = 0; one < times; one++) {
            circuit.failed(refused());
        }
    }

    private static PortUnavailable refused() {
        return new PortUnavailable(LegacyPortal.SYSTEM, Optional.empty(), new ConnectException("Connection refused"));
    }
}
