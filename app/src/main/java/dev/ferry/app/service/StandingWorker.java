package dev.ferry.app.service;

import dev.ferry.application.figure.KeepFigures;
import dev.ferry.application.standing.JudgeAgain;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Keeps true how accounts stand, and notes it day by day, while {@code ferry serve} runs. */
@Singleton
final class StandingWorker extends PolledService {
    private static final String NAME = "standings";

    /** How long an account that is due may lie when there was nothing to do before. */
    private static final Duration IDLE = Duration.ofSeconds(1);

    /** So seldom it is looked whether the figures of the day are kept. */
    private static final Duration SELDOM = Duration.ofMinutes(1);

    @Inject
    StandingWorker(JudgeAgain judgeAgain, KeepFigures keepFigures) {
        super(NAME);
        whileDue(NAME, IDLE, judgeAgain::run);
        every("old-standings", JudgeAgain.ROUND, () -> {
            judgeAgain.begin(); // again only where it failed
            judgeAgain.runOld();
        });
        every("figures", SELDOM, keepFigures::run);
    }
}
