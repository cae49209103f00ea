package dev.ferry.app.asking;

import dev.failsafe.CircuitBreaker;
import dev.ferry.application.sync.TargetCircuit;
import dev.ferry.application.system.CircuitState;
import dev.ferry.domain.sync.LegacyPortal;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leaves the legacy portal alone for a while when many deliveries in a row found it dead. Thread-safe. */
final class FailsafeTargetCircuit implements TargetCircuit {
    private static final Logger LOG = LoggerFactory.getLogger(FailsafeTargetCircuit.class);

    /** More than one dead account ever has in a row while others are delivered to. */
    private static final int FAILURES = 20;

    private final CircuitBreaker<Object> circuit;
    private final CauseLog causes;

    @Inject
    FailsafeTargetCircuit(AskingRules rules, Clock clock) {
        this(rules.rest(), clock);
    }

    FailsafeTargetCircuit(Duration rest, Clock clock) {
        causes = new CauseLog(LOG, LegacyPortal.SYSTEM + " did not take a change", clock);
        circuit = CircuitBreaker.builder()
                .withFailureThreshold(FAILURES)
                .withSuccessThreshold(1)
                .withDelay(rest)
                .onOpen(_ -> LOG.warn("{} failed time and again: it is left alone for {}", LegacyPortal.SYSTEM, rest))
                .onClose(_ -> LOG.info("{} answers again", LegacyPortal.SYSTEM))
                .build();
    }

    @Override
    public synchronized CircuitState state() {
        if (circuit.isClosed()) {
            return CircuitState.CLOSED;
        }
        if (circuit.isOpen() && circuit.getRemainingDelay().isZero()) {
            circuit.halfOpen();
        }
        return circuit.isOpen() ? CircuitState.OPEN : CircuitState.HALF_OPEN;
    }

    /** The same for those who only look: it stays as it is. */
    synchronized Circuit circuit() {
        return Circuit.of(circuit);
    }

    @Override
    public synchronized void succeeded() {
        circuit.recordSuccess();
    }

    @Override
    public synchronized void failed(Throwable why) {
        causes.say(why);
        circuit.recordFailure();
    }
}
