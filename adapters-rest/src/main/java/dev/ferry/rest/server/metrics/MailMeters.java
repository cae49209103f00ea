package dev.ferry.rest.server.metrics;

import dev.ferry.application.mail.MailFaults;
import dev.ferry.application.mail.ShowMailBacklog;
import dev.ferry.application.mail.ShowMailBacklog.MailView;
import dev.ferry.rest.server.problem.FaultLog;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Measures how much mail is to be sent still. Thread-safe. */
@Singleton
public final class MailMeters {
    private final Readings<MailView> readings;

    @Inject
    MailMeters(
            ShowMailBacklog showMailBacklog,
            MailFaults mailFaults,
            Clock clock,
            FaultLog faults,
            MeterRegistry registry) {
        readings = new Readings<>(showMailBacklog::measured, clock, faults);
        readings.gauge(registry, "mail.waiting", view -> view.backlog().waiting());
        readings.gauge(registry, "mail.set.aside", view -> view.backlog().setAside());
        readings.gauge(registry, "mail.oldest.waiting.seconds", MailView::oldestWaitingSeconds);
        FunctionCounter.builder("mail.failures", mailFaults, MailFaults::failures)
                .register(registry);
    }

    void refresh() {
        readings.refresh();
    }
}
