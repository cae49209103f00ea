package dev.ferry.application.system;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.domain.tenant.TenantIntake;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A directory that is asked with patience, and whose answers are looked at before they are believed: what does not keep
 * the contract is unavailable.
 */
public final class CheckedTenantDirectory implements TenantDirectory {
    private final Supplier<TenantDirectory> directory;
    private final ResponseValidator validator;

    @Inject
    public CheckedTenantDirectory(TenantDirectory directory, AskingPolicy policy) {
        this(() -> directory, new ResponseValidator(SYSTEM, policy));
    }

    /** The supplier may fail as the directory may. */
    private CheckedTenantDirectory(Supplier<TenantDirectory> directory, ResponseValidator validator) {
        this.directory = directory;
        this.validator = validator;
    }

    @Override
    public Map<Domain, Lookup<TenantId>> ownersOf(Set<Domain> domains) {
        return validator.lookUp(
                domains, TenantId.class, asked -> directory.get().ownersOf(asked), (_, _) -> true);
    }

    @Override
    public Map<TenantId, String> namesOf(Set<TenantId> tenants) {
        return validator.answer(tenants, String.class, asked -> directory.get().namesOf(asked), (_, _) -> true);
    }

    @Override
    public CheckedTenantDirectory during(TenantIntake intake) {
        return new CheckedTenantDirectory(() -> directory.get().during(intake), validator);
    }
}
