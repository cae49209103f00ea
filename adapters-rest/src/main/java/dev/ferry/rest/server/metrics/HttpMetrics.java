package dev.ferry.rest.server.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.glassfish.grizzly.http.server.Request;

/** Counts and times every request that got as far as being read. Its labels take few values, whatever clients send. */
@Singleton
public final class HttpMetrics {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final MeterRegistry registry;

    /** Kept, because to put a meter's name together for each request takes longer than to count it. */
    private final Map<Labels, Timer> timers = new ConcurrentHashMap<>();

    private record Labels(String method, String route, int status) {}

    @Inject
    HttpMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    public Timer.Sample begin() {
        return Timer.start(registry);
    }

    /** How many nanoseconds it took. */
    public long end(Timer.Sample sample, Request request, int status) {
        Object route = request.getAttribute(RouteNote.ATTRIBUTE);
        String method = request.getMethod().getMethodString();
        Labels labels = new Labels(
                METHODS.contains(method) ? method : "other",
                route instanceof String template ? template : "none",
                status);
        return sample.stop(timers.computeIfAbsent(labels, this::timer));
    }

    private Timer timer(Labels labels) {
        return Timer.builder("ferry.http.requests")
                .description("Requests that were read, and how long each took to answer")
                .tag("method", labels.method())
                .tag("route", labels.route())
                .tag("status", Integer.toString(labels.status()))
                .register(registry);
    }
}
