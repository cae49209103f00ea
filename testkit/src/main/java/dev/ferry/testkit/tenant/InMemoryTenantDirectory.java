package dev.ferry.testkit.tenant;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.tenant.Tenant;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.domain.tenant.TenantIntake;
import dev.ferry.testkit.fault.BreakableFake;
import dev.ferry.testkit.fault.Switch;
import dev.ferry.testkit.operation.InMemoryDatabase;
import dev.ferry.testkit.operation.TransactionalState;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A tenant directory in memory, which can be made to refuse, hang, break off and answer nonsense. Thread-safe. */
public final class InMemoryTenantDirectory extends BreakableFake implements TenantDirectory {
    private final TransactionalState<KnownTenants> tenants;

    /** A directory that knows these. */
    public InMemoryTenantDirectory(List<Tenant> tenants) {
        this(new InMemoryDatabase().keep(KnownTenants.of(tenants), KnownTenants::new), new Switch(SYSTEM));
    }

    InMemoryTenantDirectory(TransactionalState<KnownTenants> tenants, Switch power) {
        super(power);
        this.tenants = tenants;
    }

    @Override
    public Map<Domain, Lookup<TenantId>> ownersOf(Set<Domain> domains) {
        return ask(() -> tenants.read(known -> known.ownersOf(domains)));
    }

    @Override
    public Map<TenantId, String> namesOf(Set<TenantId> asked) {
        return ask(() -> tenants.read(known -> known.namesOf(asked)));
    }

    @Override
    public TenantDirectory during(TenantIntake intake) {
        return intake.directory();
    }
}
