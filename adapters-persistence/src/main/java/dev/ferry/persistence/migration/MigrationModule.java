package dev.ferry.persistence.migration;

import com.google.inject.AbstractModule;
import dev.ferry.domain.invitation.MigrationInvitations;
import dev.ferry.domain.migration.Migrations;

/** How far accounts are, and who was invited. */
public final class MigrationModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Migrations.class).to(JooqMigrations.class);
        bind(MigrationInvitations.class).to(JooqMigrationInvitations.class);
    }
}
