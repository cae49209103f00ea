package dev.ferry.persistence.company;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.ferry.domain.membership.Memberships;
import dev.ferry.domain.tenant.Tenants;
import dev.ferry.persistence.table.PersonalTable;

/** What exports and enrolments tell of companies. */
public final class CompanyModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Tenants.class).to(JooqTenants.class);
        bind(Memberships.class).to(JooqMemberships.class);
        Multibinder<PersonalTable> personal = Multibinder.newSetBinder(binder(), PersonalTable.class);
        personal.addBinding().toInstance(new PersonalEnrolments());
    }
}
