package dev.ferry.app.service;

import dev.ferry.application.act.ActTrigger;
import dev.ferry.application.act.TellActs;
import dev.ferry.application.offer.RefreshCopies;
import dev.ferry.application.offer.Verdicts;
import dev.ferry.plugin.Service;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Tells other systems of acts that are due, asks for verdicts, and keeps true what lists say of offers, while
 * {@code ferry serve} runs.
 */
@Singleton
final class ActWorker implements Service, ActTrigger {
    private static final String NAME = "acts";

    /** How long an act that is due may lie when there was nothing to do before. */
    private static final Duration IDLE = Duration.ofSeconds(1);

    /** Verdicts take days. */
    private static final Duration SELDOM = Duration.ofSeconds(30);

    /** So old what other systems said of offers may be in lists. */
    private static final Duration HOURLY = Duration.ofHours(1);

    private final PollingWorker worker;
    private final PollingWorker verdicts;
    private final PollingWorker copies;

    @Inject
    ActWorker(TellActs tellActs, Verdicts verdicts, RefreshCopies refreshCopies) {
        worker = new PollingWorker(NAME, IDLE, tellActs::run);
        this.verdicts = new PollingWorker("verdicts", SELDOM, () -> {
            verdicts.ask();
            return 0; // whatever was heard, nothing more is there now
        });
        copies = new PollingWorker("copies", HOURLY, () -> {
            refreshCopies.run();
            return 0;
        });
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void wakeUp() {
        worker.wakeUp();
    }

    @Override
    public void start() {
        worker.start();
        verdicts.start();
        copies.start();
    }

    @Override
    public void stop() {
        copies.stop();
        verdicts.stop();
        worker.stop();
    }
}
