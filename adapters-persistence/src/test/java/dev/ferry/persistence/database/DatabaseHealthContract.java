package dev.ferry.persistence.database;

import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.persistence.VanishingStores;
import dev.ferry.testkit.fault.Faults;
import dev.ferry.testkit.operation.HealthCheckContract;
import org.junit.jupiter.api.AfterEach;

/** The health of a database that a test can take away. */
abstract class DatabaseHealthContract extends HealthCheckContract {
    private final VanishingStores stores;

    DatabaseHealthContract(VanishingStores stores) {
        this.stores = stores;
    }

    @Override
    protected HealthCheck ofSomethingWell() {
        return new DatabaseHealth(stores::database);
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
