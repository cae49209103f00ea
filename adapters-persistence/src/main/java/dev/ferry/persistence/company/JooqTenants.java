package dev.ferry.persistence.company;

import dev.ferry.domain.tenant.TenantIntake;
import dev.ferry.domain.tenant.Tenants;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.scratch.ScratchDirectory;
import jakarta.inject.Inject;

/** Tenants in two tables. Thread-safe, the intakes aside. */
final class JooqTenants implements Tenants {
    private final Database database;
    private final ScratchDirectory scratch;

    @Inject
    JooqTenants(Database database, ScratchDirectory scratch) {
        this.database = database;
        this.scratch = scratch;
    }

    @Override
    public TenantIntake intake() {
        return new JooqTenantIntake(database);
    }

    @Override
    public TenantIntake dryRunIntake() {
        return new DryRunTenants(database, scratch);
    }
}
