package dev.ferry.http;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Ids by which a system's own people find a request. Thread-safe. */
public final class RequestIds {
    private final String begun;
    private final AtomicLong last = new AtomicLong();

    /** @param of who asks, and whom: others may begin at the same time */
    public RequestIds(String of, Clock clock) {
        this.begun = of + ' ' + clock.instant() + ' ' + System.nanoTime();
    }

    /** One that no other request of any process has, without being random. */
    public UUID next() {
        return UUID.nameUUIDFromBytes((begun + ' ' + last.incrementAndGet()).getBytes(StandardCharsets.UTF_8));
    }
}
