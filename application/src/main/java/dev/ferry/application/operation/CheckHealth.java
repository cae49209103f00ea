package dev.ferry.application.operation;

import dev.ferry.domain.operation.Health;
import dev.ferry.domain.operation.HealthCheck;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Whether everything that the installation needs is there; asked by probes and by {@code doctor}, so by nobody in
 * particular.
 */
public final class CheckHealth {
    private final Set<HealthCheck> checks;

    @Inject
    public CheckHealth(Set<HealthCheck> checks) {
        this.checks = checks;
    }

    /** All checks, in the order of their names. */
    public List<Health> run() {
        return checks.stream()
                .map(HealthCheck::check)
                .sorted(Comparator.comparing(Health::name))
                .toList();
    }
}
