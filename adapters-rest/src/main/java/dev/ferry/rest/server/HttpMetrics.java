package dev.ferry.rest.server;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import org.glassfish.grizzly.http.server.Request;

/** Counts and times every request that got as far as being read. Its labels take few values, whatever clients send. */
@Singleton
final class HttpMetrics {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final MeterRegistry registry;

    @Inject
    HttpMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    Timer.Sample begin() {
        return Timer.start(registry);
    }

    void end(Timer.Sample sample, Request request, int status) {
        Object route = request.getAttribute(RouteNote.ATTRIBUTE);
        String method = request.getMethod().getMethodString();
        sample.stop(registry.timer(
                "http.server.requests",
                "method",
                METHODS.contains(method) ? method : "other",
                "route",
                route instanceof String template ? template : "none",
                "status",
                Integer.toString(status)));
    }
}
