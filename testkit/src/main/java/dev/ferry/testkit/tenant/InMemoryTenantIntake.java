package dev.ferry.testkit.tenant;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.tenant.Tenant;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.domain.tenant.TenantIntake;
import dev.ferry.testkit.fault.Switch;
import dev.ferry.testkit.operation.TransactionalState;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Takes tenants into the memory that it is given. */
final class InMemoryTenantIntake implements TenantIntake {
    private final TransactionalState<Map<TenantId, Tenant>> tenants;
    private final InMemoryTenantDirectory directory;

    InMemoryTenantIntake(TransactionalState<Map<TenantId, Tenant>> tenants, Switch directorySwitch) {
        this.tenants = tenants;
        this.directory = new InMemoryTenantDirectory(tenants, directorySwitch);
    }

    @Override
    public void takeIn(List<Tenant> taken) {
        tenants.change(byId -> taken.forEach(tenant -> byId.put(tenant.id(), tenant)));
    }

    @Override
    public Set<TenantId> known(Set<TenantId> asked) {
        return tenants.read(byId -> {
            Set<TenantId> found = new HashSet<>(asked);
            found.retainAll(byId.keySet());
            return found;
        });
    }

    @Override
    public Stream<Domain> contested() {
        return tenants.read(Claims::of).contested();
    }

    @Override
    public TenantDirectory directory() {
        return directory;
    }

    @Override
    public void close() {}
}
