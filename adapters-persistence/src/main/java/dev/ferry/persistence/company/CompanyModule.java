package dev.ferry.persistence.company;

import com.google.inject.AbstractModule;
import dev.ferry.domain.membership.Memberships;
import dev.ferry.domain.tenant.Tenants;

/** What exports and enrolments tell of companies. */
public final class CompanyModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Tenants.class).to(JooqTenants.class);
        bind(Memberships.class).to(JooqMemberships.class);
    }
}
