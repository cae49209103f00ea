package dev.ferry.portals.partnercenter;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * By which Partner Center tells requests apart. A question that nobody answered keeps its id, so that the system knows
 * it again; what was answered is asked under a new one. Of 10,000 that are without an answer the oldest are forgotten.
 * Thread-safe.
 */
final class RequestIds {
    private static final int MOST = 10_000;

    private final String begun;
    private final Map<String, UUID> unanswered = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, UUID> eldest) {
            return size() > MOST;
        }
    };

    private long last;

    RequestIds(Clock clock) {
        this.begun = clock.instant() + " " + System.nanoTime();
    }

    /** One that no other request of any process has, without being random. */
    synchronized UUID next() {
        last++;
        return UUID.nameUUIDFromBytes((begun + ' ' + last).getBytes(StandardCharsets.UTF_8));
    }

    /** The one under which this question is asked until it is answered. */
    synchronized UUID of(String question) {
        return unanswered.computeIfAbsent(question, _ -> next());
    }

    /** The question was answered, one way or another. */
    synchronized void answered(String question) {
        unanswered.remove(question);
    }
}
