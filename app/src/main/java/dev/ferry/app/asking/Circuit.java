package dev.ferry.app.asking;

import dev.failsafe.CircuitBreaker;
import dev.ferry.application.system.CircuitState;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;

/**
 * How a circuit stands.
 *
 * @param left how long the system is still left alone; zero unless it is
 */
record Circuit(CircuitState state, Duration left) {
    /** What nobody asked yet. */
    static final Circuit UNTRIED = new Circuit(CircuitState.CLOSED, Duration.ZERO);

    static Circuit of(CircuitBreaker<?> breaker) {
        Duration left = breaker.getRemainingDelay();
        if (breaker.isClosed()) {
            return UNTRIED;
        }
        return breaker.isOpen() && left.isPositive()
                ? new Circuit(CircuitState.OPEN, left)
                : new Circuit(CircuitState.HALF_OPEN, Duration.ZERO);
    }

    /** Of several about one system the one that keeps it alone longest. */
    static Circuit worst(Collection<Circuit> several) {
        return several.stream()
                .max(Comparator.comparing(Circuit::state).thenComparing(Circuit::left))
                .orElse(UNTRIED);
    }
}
