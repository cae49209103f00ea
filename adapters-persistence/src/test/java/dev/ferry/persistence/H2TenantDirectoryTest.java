package dev.ferry.persistence;

import dev.ferry.domain.tenant.Tenant;
import dev.ferry.domain.tenant.TenantIntake;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.testkit.tenant.TenantDirectoryContract;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class H2TenantDirectoryTest extends TenantDirectoryContract {
    private final InjectedStores stores = InjectedStores.empty();

    @Override
    protected TenantDirectory knowing(List<Tenant> tenants) {
        try (TenantIntake intake = stores.tenants().intake()) {
            intake.takeIn(tenants);
        }
        return stores.tenantDirectory();
    }

    @AfterEach
    void close() {
        stores.close();
    }
}
