package dev.ferry.rest.server.metrics;

import dev.ferry.application.sync.ShowSync;
import dev.ferry.application.sync.ShowSync.SyncView;
import dev.ferry.rest.server.problem.FaultLog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Measures how far the legacy portal is behind (R16). Asks the database once in a while, however often it is scraped.
 * Thread-safe.
 */
@Singleton
public final class SyncMeters {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final ShowSync showSync;
    private final Clock clock;
    private final FaultLog faults;
    private volatile Seen seen = new Seen(Instant.MIN, Optional.empty());

    /** What was found when; nothing where it could not be asked. */
    private record Seen(Instant at, Optional<SyncView> view) {}

    @Inject
    SyncMeters(ShowSync showSync, Clock clock, FaultLog faults, MeterRegistry registry) {
        this.showSync = showSync;
        this.clock = clock;
        this.faults = faults;
        gauge(registry, "pending", view -> view.status().pending());
        gauge(registry, "set.aside", view -> view.status().setAside());
        gauge(registry, "scheduled", view -> view.status().scheduled());
        gauge(registry, "locks.owed", SyncView::locksOwed);
        gauge(registry, "oldest.pending.seconds", SyncView::oldestPendingSeconds);
    }

    private void gauge(MeterRegistry registry, String name, ToDoubleFunction<SyncView> number) {
        Gauge.builder(
                        "sync.back." + name,
                        () -> seen.view().map(number::applyAsDouble).orElse(Double.NaN))
                .register(registry);
    }

    /**
     * Looks anew, unless that was done just now; what cannot be asked is no number, and no fault of the other meters.
     */
    void refresh() {
        Instant now = clock.instant();
        if (now.minus(FRESH).isBefore(seen.at())) {
            return;
        }
        try {
            seen = new Seen(now, Optional.of(showSync.measured()));
        } catch (RuntimeException failure) {
            faults.keep(failure);
            seen = new Seen(now, Optional.empty());
        }
    }
}
