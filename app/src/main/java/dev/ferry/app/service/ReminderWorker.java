package dev.ferry.app.service;

import dev.ferry.application.invitation.RemindOwners;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Reminds invited owners while {@code ferry serve} runs (R14); apart from the mails themselves, because it asks other
 * systems.
 */
@Singleton
final class ReminderWorker extends PolledService {
    private static final String NAME = "reminders";

    /** What becomes due does so by the day. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Inject
    ReminderWorker(RemindOwners remindOwners) {
        this(remindOwners, PAUSE);
    }

    ReminderWorker(RemindOwners remindOwners, Duration pause) {
        super(NAME);
        whileDue(NAME, pause, remindOwners::run);
    }
}
