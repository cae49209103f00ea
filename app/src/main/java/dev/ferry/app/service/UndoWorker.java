package dev.ferry.app.service;

import dev.ferry.application.undo.CarryOutActs;
import dev.ferry.plugin.Service;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Does what can no longer be undone, while {@code ferry serve} runs. */
@Singleton
final class UndoWorker implements Service {
    private static final String NAME = "undo";

    /** How much later than was said an act is done at most, where nothing is in its way. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final PollingWorker worker;

    @Inject
    UndoWorker(CarryOutActs carryOutActs) {
        worker = new PollingWorker(NAME, PAUSE, carryOutActs::run);
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
