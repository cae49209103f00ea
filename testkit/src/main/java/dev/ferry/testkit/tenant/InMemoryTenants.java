package dev.ferry.testkit.tenant;

import dev.ferry.domain.standing.Grounds;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.domain.tenant.TenantIntake;
import dev.ferry.domain.tenant.Tenants;
import dev.ferry.testkit.fault.Switch;
import dev.ferry.testkit.operation.InMemoryDatabase;
import dev.ferry.testkit.operation.TransactionalState;
import dev.ferry.testkit.standing.InMemoryDueVerdicts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Tenants in memory, with the embedded directory over them. Thread-safe; its intakes are not. */
public final class InMemoryTenants implements Tenants {
    private final TransactionalState<KnownTenants> tenants;
    private final Switch directorySwitch = new Switch(TenantDirectory.SYSTEM);
    private final InMemoryTenantDirectory directory;
    private final Consumer<Predicate<Grounds>> due;

    /** No tenants, in a database of their own. */
    public InMemoryTenants() {
        this(new InMemoryDatabase());
    }

    /** No tenants yet; they share their transactions with the stores of this database. */
    public InMemoryTenants(InMemoryDatabase database) {
        this(database, _ -> {});
    }

    /** The same; of what changes these verdicts are told. */
    public InMemoryTenants(InMemoryDatabase database, InMemoryDueVerdicts due) {
        this(database, due::markJudgedOn);
    }

    private InMemoryTenants(InMemoryDatabase database, Consumer<Predicate<Grounds>> due) {
        this.due = due;
        tenants = database.keep(KnownTenants.of(List.of()), KnownTenants::new);
        directory = new InMemoryTenantDirectory(tenants, directorySwitch);
    }

    @Override
    public TenantIntake intake() {
        return new InMemoryTenantIntake(tenants, directorySwitch, due);
    }

    @Override
    public TenantIntake dryRunIntake() {
        KnownTenants home = tenants.read(KnownTenants::new);
        return new InMemoryTenantIntake(new InMemoryDatabase().keep(home, KnownTenants::new), directorySwitch, _ -> {});
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
