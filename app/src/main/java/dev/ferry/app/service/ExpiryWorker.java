package dev.ferry.app.service;

import dev.ferry.application.operation.ForgetExpired;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Forgets what has run out while {@code ferry serve} runs, whether anybody comes or not. */
@Singleton
final class ExpiryWorker extends PolledService {
    private static final String NAME = "expiry";

    /** What has run out harms nobody for a while. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Inject
    ExpiryWorker(ForgetExpired forgetExpired) {
        this(forgetExpired, PAUSE);
    }

    ExpiryWorker(ForgetExpired forgetExpired, Duration pause) {
        super(NAME);
        whileDue(NAME, pause, forgetExpired::run);
    }
}
