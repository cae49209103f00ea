package dev.ferry.app.service;

import dev.ferry.application.support.HearDesks;
import dev.ferry.plugin.Service;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Hears what desks answer that work in another system, while {@code ferry serve} runs. */
@Singleton
final class DeskWorker implements Service {
    private static final String NAME = "desks";

    /** People answer, and nobody waits for it at a screen. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final PollingWorker worker;

    @Inject
    DeskWorker(HearDesks hearDesks) {
        worker = new PollingWorker(NAME, PAUSE, () -> {
            hearDesks.run();
            return 0;
        });
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
