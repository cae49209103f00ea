package dev.ferry.testkit.tenant;

import dev.ferry.domain.tenant.Tenant;
import dev.ferry.domain.tenant.TenantDirectory;
import java.util.List;

class InMemoryTenantDirectoryTest extends TenantDirectoryContract {
    @Override
    protected TenantDirectory knowing(List<Tenant> tenants) {
        return new InMemoryTenantDirectory(tenants);
    }
}
