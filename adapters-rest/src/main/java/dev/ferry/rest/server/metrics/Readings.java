package dev.ferry.rest.server.metrics;

import dev.ferry.rest.server.problem.FaultLog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * Numbers that one question to the database answers, which is asked once in a while, however often they are scraped.
 * Thread-safe.
 */
final class Readings<T> {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Supplier<T> question;
    private final Clock clock;
    private final FaultLog faults;
    private volatile Seen<T> seen = new Seen<>(Instant.MIN, Optional.empty());

    /** What was found when; nothing where it could not be asked. */
    private record Seen<T>(Instant at, Optional<T> view) {}

    Readings(Supplier<T> question, Clock clock, FaultLog faults) {
        this.question = question;
        this.clock = clock;
        this.faults = faults;
    }

    void gauge(MeterRegistry registry, String name, String meaning, ToDoubleFunction<T> number) {
        Gauge.builder(name, () -> seen.view().map(number::applyAsDouble).orElse(Double.NaN))
                .description(meaning + " (NaN: the database could not be asked)")
                .register(registry);
    }

    /**
     * Asks anew, unless that was done just now; what cannot be asked is no number, and no fault of the other meters.
     */
    void refresh() {
        Instant now = clock.instant();
        if (now.minus(FRESH).isBefore(seen.at())) {
            return;
        }
        try {
            seen = new Seen<>(now, Optional.of(question.get()));
        } catch (RuntimeException failure) {
            faults.keep(failure);
            seen = new Seen<>(now, Optional.empty());
        }
    }
}
