package dev.ferry.rest.server.metrics;

import dev.ferry.application.operation.ShowSystems;
import dev.ferry.application.system.CircuitState;
import dev.ferry.application.system.SystemStanding;
import dev.ferry.application.system.SystemTally;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Measures how the other systems answer, and which of them are left alone. Thread-safe. */
@Singleton
public final class SystemMeasures {
    private final ShowSystems systems;
    private final MeterRegistry registry;
    private final Map<Meter, SystemTally> tallies = new ConcurrentHashMap<>();
    private final Map<String, Boolean> leftAlone = new ConcurrentHashMap<>();

    private record Meter(String name, String system, String outcome) {}

    @Inject
    SystemMeasures(ShowSystems systems, MeterRegistry registry) {
        this.systems = systems;
        this.registry = registry;
    }

    void refresh() {
        note("ferry.system.requests", "Calls of the ports of other systems, each try of them", systems.calls());
        note("ferry.system.http.requests", "Requests that adapters sent to other systems", systems.requests());
        systems.probed().forEach(this::note);
    }

    private void note(String name, String meaning, Collection<SystemTally> noted) {
        noted.forEach(tally -> {
            Meter meter = new Meter(name, tally.system(), tally.outcome());
            if (tallies.put(meter, tally) == null) {
                FunctionTimer.builder(
                                name,
                                tallies,
                                all -> of(all, meter).times(),
                                all -> of(all, meter).took().toNanos(),
                                TimeUnit.NANOSECONDS)
                        .description(meaning)
                        .tag("system", meter.system())
                        .tag("outcome", meter.outcome())
                        .register(registry);
            }
        });
    }

    private static SystemTally of(Map<Meter, SystemTally> tallies, Meter meter) {
        return Objects.requireNonNull(tallies.get(meter));
    }

    private void note(SystemStanding standing) {
        if (leftAlone.put(standing.system(), standing.circuit() == CircuitState.OPEN) == null) {
            Gauge.builder(
                            "ferry.system.left.alone",
                            () -> Boolean.TRUE.equals(leftAlone.get(standing.system())) ? 1 : 0)
                    .description("Whether a system that failed time and again is left alone for a while")
                    .tag("system", standing.system())
                    .register(registry);
        }
    }
}
