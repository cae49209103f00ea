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
        readings.gauge(
                registry,
                "ferry.mail.waiting",
                "Mails that wait to be sent",
                view -> view.backlog().waiting());
        readings.gauge(
                registry,
                "ferry.mail.set.aside",
                "Mails that were given up after their last try",
                view -> view.backlog().setAside());
        readings.gauge(
                registry,
                "ferry.mail.oldest.waiting.seconds",
                "Age of the oldest mail that waits",
                MailView::oldestWaitingSeconds);
        FunctionCounter.builder("ferry.mail.failures", mailFaults, MailFaults::failures)
                .description("Tries of this process to send a mail that failed")
                .register(registry);
    }

    void refresh() {
        readings.refresh();
    }
}
