package dev.ferry.testkit.tenant;

import dev.ferry.domain.tenant.Tenant;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.testkit.fault.Backend;
import java.util.List;

class InMemoryTenantDirectoryTest extends TenantDirectoryContract {
    private InMemoryTenantDirectory fake = new InMemoryTenantDirectory(List.of());

    @Override
    protected TenantDirectory knowing(List<Tenant> tenants) {
        fake = new InMemoryTenantDirectory(tenants);
        return fake;
    }

    @Override
    protected Backend backend() {
        return fake;
    }
}
