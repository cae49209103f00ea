package dev.ferry.application.operation;

import dev.ferry.domain.operation.ExpiredEntries;
import dev.ferry.domain.operation.SharedClock;
import jakarta.inject.Inject;

/** Forgets what has run out, by the clock alone: whether anybody comes or not. */
public final class ForgetExpired {
    /** So few that whoever signs in meanwhile does not notice. */
    private static final int BUNDLE = 500;

    private final ExpiredEntries expired;
    private final SharedClock shared;

    @Inject
    public ForgetExpired(ExpiredEntries expired, SharedClock shared) {
        this.expired = expired;
        this.shared = shared;
    }

    /** Forgets a bundle, and answers how many entries that were; 0 where none is left. */
    public int run() {
        return expired.forgetSome(shared.now(), BUNDLE);
    }
}
