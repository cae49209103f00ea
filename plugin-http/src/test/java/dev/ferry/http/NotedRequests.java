package dev.ferry.http;

import dev.ferry.plugin.SystemMeters;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers how requests ended. Thread-safe. */
final class NotedRequests implements SystemMeters {
    private final List<String> outcomes = new CopyOnWriteArrayList<>();

    @Override
    public void request(String system, String outcome, Duration took) {
        outcomes.add(system + ' ' + outcome);
    }

    List<String> outcomes() {
        return List.copyOf(outcomes);
    }
}
