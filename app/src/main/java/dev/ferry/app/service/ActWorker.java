package dev.ferry.app.service;

import dev.ferry.application.act.ActTrigger;
import dev.ferry.application.act.TellActs;
import dev.ferry.plugin.Service;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Tells other systems of acts that are due while {@code ferry serve} runs. */
@Singleton
final class ActWorker implements Service, ActTrigger {
    private static final String NAME = "acts";

    /** How long an act that is due may lie when there was nothing to do before. */
    private static final Duration IDLE = Duration.ofSeconds(1);

    private final PollingWorker worker;

    @Inject
    ActWorker(TellActs tellActs) {
        worker = new PollingWorker(NAME, IDLE, tellActs::run);
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
    }

    @Override
    public void stop() {
        worker.stop();
    }
}
