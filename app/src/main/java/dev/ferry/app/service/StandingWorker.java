package dev.ferry.app.service;

import dev.ferry.application.standing.JudgeAgain;
import dev.ferry.plugin.Service;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Keeps true how accounts stand, while {@code ferry serve} runs. */
@Singleton
final class StandingWorker implements Service {
    private static final String NAME = "standings";

    /** How long an account that is due may lie when there was nothing to do before. */
    private static final Duration IDLE = Duration.ofSeconds(1);

    /** So seldom a bundle of those is made due that were judged long ago: other systems are asked no more than that. */
    private static final Duration SELDOM = Duration.ofMinutes(1);

    private final PollingWorker worker;
    private final PollingWorker old;

    @Inject
    StandingWorker(JudgeAgain judgeAgain) {
        worker = new PollingWorker(NAME, IDLE, judgeAgain::run);
        old = new PollingWorker("old-standings", SELDOM, () -> {
            judgeAgain.begin();
            judgeAgain.runOld();
            return 0; // the next ones after a pause
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
    }

    @Override
    public void stop() {
        old.stop();
        worker.stop();
    }
}
