package dev.ferry.testkit.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test puts it forward. Thread-safe. */
public final class SettableClock extends Clock {
    private final AtomicReference<Instant> time;

    public SettableClock(Instant time) {
        this.time = new AtomicReference<>(time);
    }

    /** From now on it is later by so much. */
    public void forward(Duration by) {
        time.updateAndGet(before -> before.plus(by));
    }

    @Override
    public Instant instant() {
        return time.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** The same clock: no test asks for another zone. */
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
