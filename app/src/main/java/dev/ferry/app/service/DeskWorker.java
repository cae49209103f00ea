package dev.ferry.app.service;

import dev.ferry.application.support.HearDesks;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Hears what desks answer that work in another system, while {@code ferry serve} runs. */
@Singleton
final class DeskWorker extends PolledService {
    private static final String NAME = "desks";

    /** People answer, and nobody waits for it at a screen. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Inject
    DeskWorker(HearDesks hearDesks) {
        super(NAME);
        every(NAME, PAUSE, hearDesks::run);
    }
}
