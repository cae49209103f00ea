package dev.ferry.testkit.tenant;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.domain.standing.Grounds;
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
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Takes tenants into the memory that it is given. */
final class InMemoryTenantIntake implements TenantIntake {
    private final TransactionalState<KnownTenants> tenants;
    private final InMemoryTenantDirectory directory;
    private final Consumer<Predicate<Grounds>> due;

    /** @param due is told on which grounds verdicts may differ now */
    InMemoryTenantIntake(
            TransactionalState<KnownTenants> tenants, Switch directorySwitch, Consumer<Predicate<Grounds>> due) {
        this.tenants = tenants;
        this.due = due;
        this.directory = new InMemoryTenantDirectory(tenants, directorySwitch);
    }

    @Override
    public void takeIn(List<Tenant> taken) {
        change(known -> known.takeIn(taken));
    }

    @Override
    public void markLost(List<LostTenant> lost) {
        change(known -> known.markLost(lost));
    }

    @Override
    public void markIncomplete(Optional<Unavailability> why) {
        change(known -> known.markIncomplete(why));
    }

    @Override
    public void forgetLost() {
        change(KnownTenants::forgetLost);
    }

    /** Change and marks are seen in one. */
    private void change(Consumer<KnownTenants> step) {
        tenants.inOne(() -> {
            KnownTenants before = tenants.read(KnownTenants::new);
            tenants.change(step);
            KnownTenants after = tenants.read(KnownTenants::new);
            due.accept(grounds -> before.saysOtherThan(after, grounds));
            return after;
        });
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
