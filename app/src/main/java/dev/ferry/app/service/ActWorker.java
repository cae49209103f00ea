package dev.ferry.app.service;

import dev.ferry.application.act.ActTrigger;
import dev.ferry.application.act.TellActs;
import dev.ferry.application.offer.RefreshCopies;
import dev.ferry.application.offer.Verdicts;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Tells other systems of acts that are due, asks for verdicts, and keeps true what lists say of offers, while
 * {@code ferry serve} runs.
 */
@Singleton
final class ActWorker extends PolledService implements ActTrigger {
    private static final String NAME = "acts";

    /** How long an act that is due may lie when there was nothing to do before. */
    private static final Duration IDLE = Duration.ofSeconds(1);

    /** Verdicts take days. */
    private static final Duration SELDOM = Duration.ofSeconds(30);

    /** So old what other systems said of offers may be in lists. */
    private static final Duration HOURLY = Duration.ofHours(1);

    @Inject
    ActWorker(TellActs tellActs, Verdicts verdicts, RefreshCopies refreshCopies) {
        super(NAME);
        whileDue(NAME, IDLE, tellActs::run);
        every("verdicts", SELDOM, verdicts::ask);
        every("copies", HOURLY, refreshCopies::run);
    }
}
