package dev.ferry.application.system;

import dev.ferry.domain.identity.Domain;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.domain.tenant.TenantIntake;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** A directory whose answers are looked at before they are believed: what does not keep the contract is unavailable. */
public final class CheckedTenantDirectory implements TenantDirectory {
    private static final Believed BELIEVED = new Believed(SYSTEM);

    private final Supplier<TenantDirectory> directory;

    public CheckedTenantDirectory(TenantDirectory directory) {
        this(() -> directory);
    }

    /** The supplier may fail as the directory may. */
    private CheckedTenantDirectory(Supplier<TenantDirectory> directory) {
        this.directory = directory;
    }

    @Override
    public Map<Domain, TenantId> ownersOf(Set<Domain> domains) {
        return BELIEVED.answer(domains, TenantId.class, asked -> directory.get().ownersOf(asked), (_, _) -> true);
    }

    @Override
    public Map<TenantId, String> namesOf(Set<TenantId> tenants) {
        return BELIEVED.answer(tenants, String.class, asked -> directory.get().namesOf(asked), (_, _) -> true);
    }

    @Override
    public CheckedTenantDirectory during(TenantIntake intake) {
        return new CheckedTenantDirectory(() -> directory.get().during(intake));
    }
}
