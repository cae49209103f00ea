package dev.ferry.testkit.tenant;

import static java.util.stream.Collectors.toMap;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.tenant.Tenant;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.domain.tenant.TenantIntake;
import dev.ferry.testkit.fault.BreakableFake;
import dev.ferry.testkit.fault.Switch;
import dev.ferry.testkit.operation.InMemoryDatabase;
import dev.ferry.testkit.operation.TransactionalState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A tenant directory in memory, which can be made to refuse, hang, break off and answer nonsense. Thread-safe. */
public final class InMemoryTenantDirectory extends BreakableFake implements TenantDirectory {
    private final TransactionalState<Map<TenantId, Tenant>> tenants;

    /** A directory that knows these. */
    public InMemoryTenantDirectory(List<Tenant> tenants) {
        this(
                new InMemoryDatabase()
                        .keep(tenants.stream().collect(toMap(Tenant::id, Function.identity())), HashMap::new),
                new Switch(SYSTEM));
    }

    InMemoryTenantDirectory(TransactionalState<Map<TenantId, Tenant>> tenants, Switch power) {
        super(power);
        this.tenants = tenants;
    }

    @Override
    public Map<Domain, TenantId> ownersOf(Set<Domain> domains) {
        return ask(() -> {
            Claims claims = tenants.read(Claims::of);
            Map<Domain, TenantId> owners = new HashMap<>();
            domains.forEach(domain -> claims.ownerOf(domain).ifPresent(owner -> owners.put(domain, owner)));
            return owners;
        });
    }

    @Override
    public Map<TenantId, String> namesOf(Set<TenantId> asked) {
        return ask(() -> tenants.read(byId -> byId.values().stream()
                .filter(tenant -> asked.contains(tenant.id()))
                .collect(toMap(Tenant::id, Tenant::displayName))));
    }

    @Override
    public TenantDirectory during(TenantIntake intake) {
        return intake.directory();
    }
}
