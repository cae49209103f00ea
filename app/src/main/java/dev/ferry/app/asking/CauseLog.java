package dev.ferry.app.asking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;

/**
 * Says in the log why something went wrong: the first time, and then once in a while. Causes are many where a system is
 * dead, and mostly one and the same. Thread-safe.
 */
final class CauseLog {
    private static final Duration BETWEEN = Duration.ofMinutes(1);

    private final Logger log;
    private final String what;
    private final Clock clock;
    private Instant next = Instant.MIN;
    private long unsaid;

    /** @param what went wrong, as the beginning of a sentence */
    CauseLog(Logger log, String what, Clock clock) {
        this.log = log;
        this.what = what;
        this.clock = clock;
    }

    synchronized void say(Throwable why) {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            unsaid++;
            return;
        }
        log.warn("{} (failures since the last that was told: {})", what, unsaid, why);
        next = now.plus(BETWEEN);
        unsaid = 0;
    }
}
