package dev.ferry.testkit.tenant;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.domain.tenant.LostTenant;
import dev.ferry.domain.tenant.Tenant;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.domain.tenant.TenantIntake;
import dev.ferry.testkit.fault.Switch;
import dev.ferry.testkit.operation.TransactionalState;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Takes tenants into the memory that it is given. */
final class InMemoryTenantIntake implements TenantIntake {
    private final TransactionalState<KnownTenants> tenants;
    private final InMemoryTenantDirectory directory;

    InMemoryTenantIntake(TransactionalState<KnownTenants> tenants, Switch directorySwitch) {
        this.tenants = tenants;
        this.directory = new InMemoryTenantDirectory(tenants, directorySwitch);
    }

    @Override
    public void takeIn(List<Tenant> taken) {
        tenants.change(known -> known.takeIn(taken));
    }

    @Override
    public void markLost(List<LostTenant> lost) {
        tenants.change(known -> known.markLost(lost));
    }

    @Override
    public void markIncomplete(Optional<Unavailability> why) {
        tenants.change(known -> known.markIncomplete(why));
    }

    @Override
    public void forgetLost() {
        tenants.change(KnownTenants::forgetLost);
    }

    @Override
    public Set<TenantId> known(Set<TenantId> asked) {
        return tenants.read(known -> known.among(asked));
    }

    @Override
    public Stream<Domain> contested() {
        return tenants.read(KnownTenants::contested);
    }

    @Override
    public TenantDirectory directory() {
        return directory;
    }

    @Override
    public void close() {}
}
