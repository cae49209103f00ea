package dev.ferry.app.service;

import dev.ferry.application.invitation.RemindOwners;
import dev.ferry.plugin.Service;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Reminds invited owners while {@code ferry serve} runs (R14); apart from the mails themselves, because it asks other systems. */
@Singleton
public final class ReminderRounds implements Service {
    private static final String NAME = "reminders";

    /** What becomes due does so by the day. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final PollingWorker rounds;

    @Inject
    ReminderRounds(RemindOwners remindOwners) {
        this(remindOwners, PAUSE);
    }

    ReminderRounds(RemindOwners remindOwners, Duration pause) {
        rounds = new PollingWorker(NAME, pause, remindOwners::run);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void start() {
        rounds.start();
    }

    @Override
    public void stop() {
        rounds.stop();
    }
}
