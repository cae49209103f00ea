package dev.ferry.app.service;

import dev.ferry.application.operation.ForgetExpired;
import dev.ferry.plugin.Service;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Forgets what has run out while {@code ferry serve} runs, whether anybody comes or not. */
@Singleton
final class ExpiryWorker implements Service {
    private static final String NAME = "expiry";

    /** What has run out harms nobody for a while. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final PollingWorker worker;

    @Inject
    ExpiryWorker(ForgetExpired forgetExpired) {
        this(forgetExpired, PAUSE);
    }

    ExpiryWorker(ForgetExpired forgetExpired, Duration pause) {
        worker = new PollingWorker(NAME, pause, forgetExpired::run);
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
