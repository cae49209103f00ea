package dev.ferry.persistence.company;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.domain.tenant.TenantIntake;
import dev.ferry.persistence.database.Database;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;

/** The embedded directory: what exports said of tenants. Thread-safe. */
final class JooqTenantDirectory implements TenantDirectory {
    private final Database database;

    @Inject
    JooqTenantDirectory(Database database) {
        this.database = database;
    }

    @Override
    public Map<Domain, Lookup<TenantId>> ownersOf(Set<Domain> domains) {
        return database.with(SYSTEM, sql -> KnownDomains.lookUp(sql, domains));
    }

    @Override
    public Map<TenantId, String> namesOf(Set<TenantId> tenants) {
        return database.with(SYSTEM, sql -> TenantRows.names(sql, tenants));
    }

    @Override
    public TenantDirectory during(TenantIntake intake) {
        return intake.directory();
    }
}
