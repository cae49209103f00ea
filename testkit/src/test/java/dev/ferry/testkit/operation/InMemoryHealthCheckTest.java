package dev.ferry.testkit.operation;

import dev.ferry.domain.operation.HealthCheck;

class InMemoryHealthCheckTest extends HealthCheckContract {
    @Override
    protected HealthCheck ofSomethingWell() {
        return new InMemoryHealthCheck("database");
    }
}
