package dev.ferry.app.service;

import dev.ferry.application.figure.KeepFigures;
import dev.ferry.application.standing.JudgeAgain;
import dev.ferry.plugin.Service;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Keeps true how accounts stand, and notes it day by day, while {@code ferry serve} runs. */
@Singleton
final class StandingWorker implements Service {
    private static final String NAME = "standings";

    /** How long an account that is due may lie when there was nothing to do before. */
    private static final Duration IDLE = Duration.ofSeconds(1);

    /** So seldom it is looked whether the figures of the day are kept. */
    private static final Duration SELDOM = Duration.ofMinutes(1);

    private final PollingWorker worker;
    private final PollingWorker old;
    private final PollingWorker figures;

    @Inject
    StandingWorker(JudgeAgain judgeAgain, KeepFigures keepFigures) {
        worker = new PollingWorker(NAME, IDLE, judgeAgain::run);
        old = new PollingWorker("old-standings", JudgeAgain.ROUND, () -> {
            judgeAgain.begin(); // again only where it failed
            judgeAgain.runOld();
            return 0; // the next ones after a pause
        });
        figures = new PollingWorker("figures", SELDOM, () -> {
            keepFigures.run();
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
        old.start();
        figures.start();
    }

    @Override
    public void stop() {
        figures.stop();
        old.stop();
        worker.stop();
    }
}
