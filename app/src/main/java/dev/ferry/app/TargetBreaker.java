package dev.ferry.app;

import dev.failsafe.CircuitBreaker;
import dev.ferry.application.sync.Breaker;
import dev.ferry.domain.sync.LegacyPortal;
import jakarta.inject.Inject;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leaves the legacy portal alone for a while when many deliveries in a row found it dead. Thread-safe. */
final class TargetBreaker implements Breaker {
    private static final Logger LOG = LoggerFactory.getLogger(TargetBreaker.class);

    /** More than one dead account ever has in a row while others are delivered to. */
    private static final int FAILURES = 20;

    private final CircuitBreaker<Object> breaker;

    @Inject
    TargetBreaker(AskingRules rules) {
        this(rules.rest());
    }

    TargetBreaker(Duration rest) {
        breaker = CircuitBreaker.builder()
                .withFailureThreshold(FAILURES)
                .withSuccessThreshold(1)
                .withDelay(rest)
                .onOpen(_ -> LOG.warn("{} failed time and again: it is left alone for {}", LegacyPortal.SYSTEM, rest))
                .onClose(_ -> LOG.info("{} answers again", LegacyPortal.SYSTEM))
                .build();
    }

    @Override
    public synchronized State state() {
        if (breaker.isClosed()) {
            return State.WELL;
        }
        if (breaker.isOpen() && breaker.getRemainingDelay().isZero()) {
            breaker.halfOpen();
        }
        return breaker.isOpen() ? State.LEFT_ALONE : State.ON_TRIAL;
    }

    @Override
    public synchronized void succeeded() {
        breaker.recordSuccess();
    }

    @Override
    public synchronized void failed() {
        breaker.recordFailure();
    }
}
