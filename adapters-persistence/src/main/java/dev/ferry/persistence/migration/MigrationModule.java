package dev.ferry.persistence.migration;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.ferry.domain.invitation.MigrationInvitations;
import dev.ferry.domain.migration.Migrations;
import dev.ferry.persistence.table.PersonalTable;

/** How far accounts are, and who was invited. */
public final class MigrationModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Migrations.class).to(JooqMigrations.class);
        bind(MigrationInvitations.class).to(JooqMigrationInvitations.class);
        Multibinder<PersonalTable> personal = Multibinder.newSetBinder(binder(), PersonalTable.class);
        personal.addBinding().toInstance(new PersonalMigrations());
        personal.addBinding().toInstance(new PersonalNamedOwners());
    }
}
