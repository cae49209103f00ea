package dev.ferry.application.operation;

import dev.ferry.domain.operation.Health;
import dev.ferry.domain.operation.HealthCheck;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Whether everything that the installation needs is there; asked by probes and by {@code doctor}, so by nobody in
 * particular. Checks run side by side: none waits for another that does not answer.
 */
public final class CheckHealth {
    /** More than any check says that it takes, so that one which breaks its word holds nobody up. */
    private static final Duration LONGEST = Duration.ofSeconds(40);

    private final Set<HealthCheck> checks;

    @Inject
    public CheckHealth(Set<HealthCheck> checks) {
        this.checks = checks;
    }

    /** All checks, in the order of their names. */
    public List<Health> run() {
        return run(checks.stream());
    }

    /** Those alone without which no request can be answered. */
    public List<Health> ready() {
        return run(checks.stream().filter(HealthCheck::isNeededToServe));
    }

    private static List<Health> run(Stream<HealthCheck> some) {
        List<CompletableFuture<Health>> asked = some.map(CheckHealth::begin).toList();
        return asked.stream()
                .map(CompletableFuture::join)
                .sorted(Comparator.comparing(Health::name))
                .toList();
    }

    private static CompletableFuture<Health> begin(HealthCheck check) {
        return CompletableFuture.supplyAsync(check::check, Thread::startVirtualThread)
                .completeOnTimeout(
                        new Health(check.name(), false, "does not answer"), LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    }
}
