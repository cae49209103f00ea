package dev.ferry.rest;

import dev.ferry.application.system.CircuitState;
import dev.ferry.application.system.SystemStanding;
import dev.ferry.application.system.SystemTally;
import dev.ferry.application.system.SystemWatch;
import dev.ferry.testkit.sample.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Other systems as a process may have met them: one answers, one is left alone, some were never asked. */
final class ShownSystems implements SystemWatch {
    private static final Instant LATER = Samples.NOON.plusSeconds(30);

    @Override
    public List<SystemStanding> standings() {
        return Stream.concat(
                        Stream.of("catalog", "certification", "legacy-portal").map(ShownSystems::untried),
                        Stream.of(answering(), leftAlone()))
                .toList();
    }

    private static SystemStanding untried(String system) {
        return new SystemStanding(
                system, system, "embedded", CircuitState.CLOSED, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static SystemStanding leftAlone() {
        return new SystemStanding(
                "tenant-directory",
                "tenants",
                "http-directory",
                CircuitState.OPEN,
                Optional.of(LATER),
                Optional.empty(),
                Optional.of(new SystemStanding.Fault(Samples.NOON, "answered 503")));
    }

    private static SystemStanding answering() {
        return new SystemStanding(
                "support",
                "support",
                "embedded",
                CircuitState.CLOSED,
                Optional.empty(),
                Optional.of(Samples.NOON),
                Optional.empty());
    }

    @Override
    public List<SystemTally> calls() {
        return List.of(
                new SystemTally("tenant-directory", "answered", 3, Duration.ofMillis(1500)),
                new SystemTally("tenant-directory", "unavailable", 1, Duration.ofSeconds(10)));
    }

    @Override
    public List<SystemTally> requests() {
        return List.of(new SystemTally("tenant-directory", "timed-out", 1, Duration.ofSeconds(10)));
    }
}
