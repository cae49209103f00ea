package dev.ferry.app.service;

import dev.ferry.application.invitation.RemindOwners;
import dev.ferry.plugin.Service;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Reminds invited owners while {@code ferry serve} runs (R14); apart from the mails themselves, because it asks other
 * systems.
 */
@Singleton
final class ReminderWorker implements Service {
    private static final String NAME = "reminders";

    /** What becomes due does so by the day. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final PollingWorker worker;

    @Inject
    ReminderWorker(RemindOwners remindOwners) {
        this(remindOwners, PAUSE);
    }

    ReminderWorker(RemindOwners remindOwners, Duration pause) {
        worker = new PollingWorker(NAME, pause, remindOwners::run);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void start() {
        worker.start();
    }

    @Override
    public void stop() {
        worker.stop();
    }
}
