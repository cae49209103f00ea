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
        readings.gauge(
                registry,
                "ferry.sync.back.pending",
                "Changes that the legacy portal is owed",
                view -> view.status().pending());
        readings.gauge(
                registry,
                "ferry.sync.back.set.aside",
                "Changes that the legacy portal did not take",
                view -> view.status().setAside());
        readings.gauge(
                registry,
                "ferry.sync.back.scheduled",
                "Deletions that wait for their day",
                view -> view.status().scheduled());
        readings.gauge(
                registry,
                "ferry.sync.back.locks.owed",
                "Accounts that are still to be locked there",
                SyncView::locksOwed);
        readings.gauge(
                registry,
                "ferry.sync.back.oldest.pending.seconds",
                "Age of the oldest change that is owed",
                SyncView::oldestPendingSeconds);
    }

    void refresh() {
        readings.refresh();
    }
}
