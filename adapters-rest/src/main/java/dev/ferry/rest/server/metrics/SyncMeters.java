package dev.ferry.rest.server.metrics;

import dev.ferry.application.sync.ShowSync;
import dev.ferry.application.sync.ShowSync.SyncView;
import dev.ferry.rest.server.problem.FaultLog;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Measures how far the legacy portal is behind (R16). Thread-safe. */
@Singleton
public final class SyncMeters {
    private final Readings<SyncView> readings;

    @Inject
    SyncMeters(ShowSync showSync, Clock clock, FaultLog faults, MeterRegistry registry) {
        readings = new Readings<>(showSync::measured, clock, faults);
        readings.gauge(registry, "sync.back.pending", view -> view.status().pending());
        readings.gauge(registry, "sync.back.set.aside", view -> view.status().setAside());
        readings.gauge(registry, "sync.back.scheduled", view -> view.status().scheduled());
        readings.gauge(registry, "sync.back.locks.owed", SyncView::locksOwed);
        readings.gauge(registry, "sync.back.oldest.pending.seconds", SyncView::oldestPendingSeconds);
    }

    void refresh() {
        readings.refresh();
    }
}
