package dev.ferry.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.persistence.VanishingStores;
import dev.ferry.testkit.fault.Faults;
import dev.ferry.testkit.operation.HealthCheckContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The size of a database that a test can take away. */
abstract class DatabaseSizeContract extends HealthCheckContract {
    private final VanishingStores stores;

    DatabaseSizeContract(VanishingStores stores) {
        this.stores = stores;
    }

    @Override
    protected HealthCheck ofSomethingWell() {
        return new DatabaseSize(stores::database);
    }

    @Test
    final void itTellsTheSize() {
        assertThat(ofSomethingWell().check().detail()).matches("[0-9]+ MiB(; rows, about: .*)?");
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
