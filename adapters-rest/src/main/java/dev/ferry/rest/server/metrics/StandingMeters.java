package dev.ferry.rest.server.metrics;

import dev.ferry.application.standing.JudgeAgain;
import dev.ferry.rest.server.problem.FaultLog;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Measures how many accounts are still to be judged again. Thread-safe. */
@Singleton
public final class StandingMeters {
    private final Readings<Long> readings;

    @Inject
    StandingMeters(JudgeAgain judgeAgain, Clock clock, FaultLog faults, MeterRegistry registry) {
        readings = new Readings<>(judgeAgain::due, clock, faults);
        readings.gauge(
                registry, "ferry.standings.due", "Accounts that are still to be judged again", Long::doubleValue);
    }

    void refresh() {
        readings.refresh();
    }
}
