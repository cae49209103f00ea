package dev.ferry.testkit.operation;

import dev.ferry.domain.operation.Health;
import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.testkit.fault.Faults;

/** The health of something that a test takes away and gives back. Thread-safe. */
public final class InMemoryHealthCheck implements HealthCheck, Faults {
    private final String name;
    private volatile boolean ok = true;

    /** A check by this name, a slug, that finds its thing well. */
    public InMemoryHealthCheck(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Health check() {
        return ok ? new Health(name, true, "works") : new Health(name, false, "is down");
    }

    @Override
    public void goDown() {
        ok = false;
    }

    @Override
    public void comeBack() {
        ok = true;
    }
}
