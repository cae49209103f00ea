package dev.ferry.persistence;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.ferry.domain.account.Accounts;
import dev.ferry.domain.history.History;
import dev.ferry.domain.invitation.MigrationInvitations;
import dev.ferry.domain.job.Jobs;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.mail.MailQueue;
import dev.ferry.domain.membership.Memberships;
import dev.ferry.domain.migration.Migrations;
import dev.ferry.domain.migration.WaveClaims;
import dev.ferry.domain.offer.Offers;
import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.domain.operation.Replays;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.person.PersonalData;
import dev.ferry.domain.proof.Allowances;
import dev.ferry.domain.proof.Challenges;
import dev.ferry.domain.sync.Outbox;
import dev.ferry.domain.sync.SyncQueue;
import dev.ferry.domain.tenant.Tenants;
import dev.ferry.domain.user.Users;
import dev.ferry.persistence.account.JooqAccounts;
import dev.ferry.persistence.account.JooqLegacyAccounts;
import dev.ferry.persistence.account.JooqOffers;
import dev.ferry.persistence.account.JooqUsers;
import dev.ferry.persistence.company.JooqMemberships;
import dev.ferry.persistence.company.JooqTenants;
import dev.ferry.persistence.database.DatabaseHealth;
import dev.ferry.persistence.database.JooqTransactions;
import dev.ferry.persistence.history.JooqHistory;
import dev.ferry.persistence.identity.JooqAllowances;
import dev.ferry.persistence.identity.JooqChallenges;
import dev.ferry.persistence.identity.JooqReplays;
import dev.ferry.persistence.mail.JooqMailQueue;
import dev.ferry.persistence.migration.JooqMigrationInvitations;
import dev.ferry.persistence.migration.JooqMigrations;
import dev.ferry.persistence.person.JooqPersonalData;
import dev.ferry.persistence.sync.JooqOutbox;
import dev.ferry.persistence.sync.JooqSyncQueue;
import dev.ferry.persistence.wave.JooqJobs;
import dev.ferry.persistence.wave.JooqWaveClaims;

/** The stores on a database, whichever it is. */
public final class StoresModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Transactions.class).to(JooqTransactions.class);
        bind(LegacyAccounts.class).to(JooqLegacyAccounts.class);
        bind(Accounts.class).to(JooqAccounts.class);
        bind(Users.class).to(JooqUsers.class);
        bind(Offers.class).to(JooqOffers.class);
        bind(Migrations.class).to(JooqMigrations.class);
        bind(History.class).to(JooqHistory.class);
        bind(Outbox.class).to(JooqOutbox.class);
        bind(SyncQueue.class).to(JooqSyncQueue.class);
        bind(Challenges.class).to(JooqChallenges.class);
        bind(Allowances.class).to(JooqAllowances.class);
        bind(Replays.class).to(JooqReplays.class);
        bind(MailQueue.class).to(JooqMailQueue.class);
        bind(MigrationInvitations.class).to(JooqMigrationInvitations.class);
        bind(Jobs.class).to(JooqJobs.class);
        bind(PersonalData.class).to(JooqPersonalData.class);
        bind(Tenants.class).to(JooqTenants.class);
        bind(Memberships.class).to(JooqMemberships.class);
        bind(WaveClaims.class).to(JooqWaveClaims.class);
        Multibinder.newSetBinder(binder(), HealthCheck.class).addBinding().to(DatabaseHealth.class);
    }
}
