package dev.ferry.persistence;

import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.testkit.fault.Faults;
import dev.ferry.testkit.operation.HealthCheckContract;
import org.junit.jupiter.api.AfterEach;

class DatabaseHealthTest extends HealthCheckContract {
    private final ServedStores stores = ServedStores.start();

    @Override
    protected HealthCheck ofSomethingWell() {
        return new DatabaseHealth(stores.database());
    }

    @Override
    protected Faults faultsOf(HealthCheck check) {
        return stores;
    }

    @AfterEach
    void close() {
        stores.close();
    }
}
