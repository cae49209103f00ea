package dev.ferry.rest.server.metrics;

import dev.ferry.application.mail.MailFaults;
import dev.ferry.application.mail.ShowMailBacklog;
import dev.ferry.application.mail.ShowMailBacklog.MailView;
import dev.ferry.rest.server.problem.FaultLog;
import io.micrometer.core.instrument.FunctionCounter;
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
 * Measures how much mail is to be sent still. Asks the database once in a while, however often it is scraped.
 * Thread-safe.
 */
@Singleton
public final class MailMeters {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final ShowMailBacklog showMailBacklog;
    private final Clock clock;
    private final FaultLog faults;
    private volatile Seen seen = new Seen(Instant.MIN, Optional.empty());

    /** What was found when; nothing where it could not be asked. */
    private record Seen(Instant at, Optional<MailView> view) {}

    @Inject
    MailMeters(
            ShowMailBacklog showMailBacklog,
            MailFaults mailFaults,
            Clock clock,
            FaultLog faults,
            MeterRegistry registry) {
        this.showMailBacklog = showMailBacklog;
        this.clock = clock;
        this.faults = faults;
        gauge(registry, "waiting", view -> view.backlog().waiting());
        gauge(registry, "set.aside", view -> view.backlog().setAside());
        gauge(registry, "oldest.waiting.seconds", MailView::oldestWaitingSeconds);
        FunctionCounter.builder("mail.failures", mailFaults, MailFaults::failures)
                .register(registry);
    }

    private void gauge(MeterRegistry registry, String name, ToDoubleFunction<MailView> number) {
        Gauge.builder(
                        "mail." + name,
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
            seen = new Seen(now, Optional.of(showMailBacklog.measured()));
        } catch (RuntimeException failure) {
            faults.keep(failure);
            seen = new Seen(now, Optional.empty());
        }
    }
}
