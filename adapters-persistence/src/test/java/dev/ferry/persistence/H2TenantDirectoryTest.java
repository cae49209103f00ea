package dev.ferry.persistence;

import dev.ferry.domain.tenant.Tenant;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.domain.tenant.TenantIntake;
import dev.ferry.testkit.operation.Faults;
import dev.ferry.testkit.tenant.TenantDirectoryContract;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class H2TenantDirectoryTest extends TenantDirectoryContract {
    private final ServedStores stores = ServedStores.start();

    @Override
    protected TenantDirectory knowing(List<Tenant> tenants) {
        try (TenantIntake intake = stores.tenants().intake()) {
            intake.takeIn(tenants);
        }
        return stores.tenantDirectory();
    }

    @Override
    protected Faults faultsOf(TenantDirectory directory) {
        return stores;
    }

    @AfterEach
    void close() {
        stores.close();
    }
}
