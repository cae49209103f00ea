package dev.ferry.portals.partnercenter;

import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.http.RequestIds;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * By which Partner Center tells requests apart. A question that nobody answered keeps its id, so that the system knows
 * it again; what was answered is asked under a new one. Of 10,000 that are without an answer the oldest are forgotten.
 * Thread-safe.
 */
final class QuestionIds {
    private static final int MOST = 10_000;

    private final RequestIds ids;
    private final Map<String, UUID> unanswered = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, UUID> eldest) {
            return size() > MOST;
        }
    };

    QuestionIds(Clock clock) {
        this.ids = new RequestIds(MpnRegistry.SYSTEM, clock);
    }

    /** One that no other request of any process has. */
    UUID next() {
        return ids.next();
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
