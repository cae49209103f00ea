package dev.ferry.testkit.tenant;

import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.domain.tenant.TenantIntake;
import dev.ferry.domain.tenant.Tenants;
import dev.ferry.testkit.fault.Switch;
import dev.ferry.testkit.operation.InMemoryDatabase;
import dev.ferry.testkit.operation.TransactionalState;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tenants in memory, with the embedded directory over them. Thread-safe; its intakes are not. */
public final class InMemoryTenants implements Tenants {
    private final TransactionalState<KnownTenants> tenants;
    private final Switch directorySwitch = new Switch(TenantDirectory.SYSTEM);
    private final InMemoryTenantDirectory directory;

    /** No tenants, in a database of their own. */
    public InMemoryTenants() {
        this(new InMemoryDatabase());
    }

    /** No tenants yet; they share their transactions with the stores of this database. */
    public InMemoryTenants(InMemoryDatabase database) {
        tenants = database.keep(KnownTenants.of(List.of()), KnownTenants::new);
        directory = new InMemoryTenantDirectory(tenants, directorySwitch);
    }

    @Override
    public TenantIntake intake() {
        return new InMemoryTenantIntake(tenants, directorySwitch);
    }

    @Override
    public TenantIntake dryRunIntake() {
        KnownTenants home = tenants.read(KnownTenants::new);
        return new InMemoryTenantIntake(new InMemoryDatabase().keep(home, KnownTenants::new), directorySwitch);
    }

    /** The display names of those that are known, even while the directory is away. */
    public Map<TenantId, String> names(Set<TenantId> asked) {
        return tenants.read(known -> known.namesOf(asked));
    }

    /**
     * The embedded directory; it can be taken away apart from the tenants, and the directories of intakes go with it.
     */
    public InMemoryTenantDirectory directory() {
        return directory;
    }
}
