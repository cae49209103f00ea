package dev.ferry.app.service;

import dev.ferry.application.undo.CarryOutActs;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Does what can no longer be undone, while {@code ferry serve} runs. */
@Singleton
final class UndoWorker extends PolledService {
    private static final String NAME = "undo";

    /** How much later than was said an act is done at most, where nothing is in its way. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    @Inject
    UndoWorker(CarryOutActs carryOutActs) {
        super(NAME);
        whileDue(NAME, PAUSE, carryOutActs::run);
    }
}
