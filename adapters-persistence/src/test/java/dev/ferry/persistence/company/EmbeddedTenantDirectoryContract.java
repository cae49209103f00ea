package dev.ferry.persistence.company;

import dev.ferry.domain.tenant.Tenant;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.domain.tenant.TenantIntake;
import dev.ferry.persistence.VanishingStores;
import dev.ferry.testkit.contract.Gap;
import dev.ferry.testkit.fault.Backend;
import dev.ferry.testkit.tenant.TenantDirectoryContract;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;

/** The embedded directory on a database that a test can take away. */
abstract class EmbeddedTenantDirectoryContract extends TenantDirectoryContract {
    private final VanishingStores stores;

    EmbeddedTenantDirectoryContract(VanishingStores stores) {
        this.stores = stores;
    }

    @Override
    protected TenantDirectory knowing(List<Tenant> tenants) {
        try (TenantIntake intake = stores.tenants().intake()) {
            intake.takeIn(tenants);
        }
        return stores.tenantDirectory();
    }

    @Override
    protected Backend backend() {
        return Backend.thatOnlyGoesDown(stores);
    }

    @Override
    protected Set<Gap> gaps() {
        return VanishingStores.gaps();
    }

    @AfterEach
    void close() {
        stores.close();
    }
}
