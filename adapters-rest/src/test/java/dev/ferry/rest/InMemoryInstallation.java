package dev.ferry.rest;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.access.Authenticate;
import dev.ferry.application.access.Operators;
import dev.ferry.application.account.AccountViews;
import dev.ferry.application.account.ListAccounts;
import dev.ferry.application.account.ShowAccount;
import dev.ferry.application.account.ShowBanner;
import dev.ferry.application.account.ShowLegacyAccount;
import dev.ferry.application.account.ShowMe;
import dev.ferry.application.guided.Companies;
import dev.ferry.application.guided.CompleteMigration;
import dev.ferry.application.guided.EnrolCompany;
import dev.ferry.application.guided.Enrolments;
import dev.ferry.application.guided.GiveMembership;
import dev.ferry.application.guided.GiveWorkEmail;
import dev.ferry.application.guided.NameOwner;
import dev.ferry.application.guided.ProgressReader;
import dev.ferry.application.guided.ProveWorkEmail;
import dev.ferry.application.guided.ShowMigration;
import dev.ferry.application.guided.StartMigration;
import dev.ferry.application.guided.Steps;
import dev.ferry.application.history.ShowHistory;
import dev.ferry.application.invitation.AccountNeeds;
import dev.ferry.application.invitation.InvitationWriter;
import dev.ferry.application.invitation.InviteOwners;
import dev.ferry.application.job.FaultNotes;
import dev.ferry.application.job.JobIds;
import dev.ferry.application.job.JobRunner;
import dev.ferry.application.job.ListJobs;
import dev.ferry.application.job.ShowJob;
import dev.ferry.application.job.StartInvitations;
import dev.ferry.application.job.StartWave;
import dev.ferry.application.job.UploadExport;
import dev.ferry.application.mail.Links;
import dev.ferry.application.mail.MailTexts;
import dev.ferry.application.mail.MailTrigger;
import dev.ferry.application.mail.ShowMailsAbout;
import dev.ferry.application.migration.MigrateExport;
import dev.ferry.application.migration.Mover;
import dev.ferry.application.migration.PageWriter;
import dev.ferry.application.migration.ReviewReadiness;
import dev.ferry.application.migration.WaveRules;
import dev.ferry.application.migration.Waves;
import dev.ferry.application.operation.AnswerOnce;
import dev.ferry.application.person.Departure;
import dev.ferry.application.person.ErasePerson;
import dev.ferry.application.person.ExportPerson;
import dev.ferry.application.person.Pseudonyms;
import dev.ferry.application.person.SoleOwnership;
import dev.ferry.application.proof.Codes;
import dev.ferry.application.signin.AskForSignIn;
import dev.ferry.application.signin.SignInByCode;
import dev.ferry.application.signin.SignOut;
import dev.ferry.application.sync.CompareSides;
import dev.ferry.application.sync.DropChange;
import dev.ferry.application.sync.RepairLegacy;
import dev.ferry.application.sync.RetrySync;
import dev.ferry.application.sync.ShowSync;
import dev.ferry.application.sync.SyncOutbox;
import dev.ferry.application.sync.SyncRules;
import dev.ferry.application.sync.SyncTrigger;
import dev.ferry.application.system.AskingPolicy;
import dev.ferry.application.system.CheckedLegacyPortal;
import dev.ferry.application.system.CheckedMpnRegistry;
import dev.ferry.application.system.CheckedTenantDirectory;
import dev.ferry.application.user.AcceptUserInvitation;
import dev.ferry.application.user.AddUsers;
import dev.ferry.application.user.Admission;
import dev.ferry.application.user.ChangeRole;
import dev.ferry.application.user.ChangeSettings;
import dev.ferry.application.user.ListUsers;
import dev.ferry.application.user.MapUser;
import dev.ferry.application.user.RemoveUser;
import dev.ferry.application.user.ResendUserInvitation;
import dev.ferry.application.user.ShowUser;
import dev.ferry.application.user.Succession;
import dev.ferry.application.user.Teams;
import dev.ferry.application.user.UserLetters;
import dev.ferry.domain.account.Accounts;
import dev.ferry.domain.email.Domain;
import dev.ferry.domain.export.ExportReader;
import dev.ferry.domain.export.Rejects;
import dev.ferry.domain.export.Uploads;
import dev.ferry.domain.history.History;
import dev.ferry.domain.identity.IdentityProvider;
import dev.ferry.domain.invitation.MigrationInvitations;
import dev.ferry.domain.invitation.ReminderLadder;
import dev.ferry.domain.job.JobId;
import dev.ferry.domain.job.Jobs;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.mail.MailQueue;
import dev.ferry.domain.membership.EnrolmentRule;
import dev.ferry.domain.membership.Memberships;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.migration.Migrations;
import dev.ferry.domain.migration.ReadinessRule;
import dev.ferry.domain.migration.WaveClaims;
import dev.ferry.domain.migration.WorkEmailRule;
import dev.ferry.domain.offer.Offers;
import dev.ferry.domain.operation.Replays;
import dev.ferry.domain.operation.StopSignal;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.operation.WaveLock;
import dev.ferry.domain.person.PersonalData;
import dev.ferry.domain.proof.Allowances;
import dev.ferry.domain.proof.Challenges;
import dev.ferry.domain.proof.CodeMint;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.domain.sync.Outbox;
import dev.ferry.domain.sync.SyncQueue;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.domain.tenant.Tenants;
import dev.ferry.domain.user.LegacyRoles;
import dev.ferry.domain.user.RoleMapping;
import dev.ferry.domain.user.Users;
import dev.ferry.testkit.InMemoryStores;
import dev.ferry.testkit.export.InMemoryExport;
import dev.ferry.testkit.sample.Samples;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** The use cases over stores in memory, as app binds them over real ones. */
final class InMemoryInstallation extends AbstractModule {
    static final String OPERATOR = "operator@ferry.example";
    private static final Set<Domain> PERSONAL = Set.of(new Domain("mail.example"));
    private static final URI SOMEWHERE = URI.create("https://partner.example");
    private static final List<Class<?>> USE_CASES = List.of(
            AccountAccess.class,
            Authenticate.class,
            Codes.class,
            MailTexts.class,
            AskForSignIn.class,
            SignInByCode.class,
            SignOut.class,
            AccountViews.class,
            ShowMe.class,
            ShowBanner.class,
            ShowAccount.class,
            ListAccounts.class,
            ListUsers.class,
            CompareSides.class,
            DropChange.class,
            SyncOutbox.class,
            RepairLegacy.class,
            RetrySync.class,
            Departure.class,
            ExportPerson.class,
            ErasePerson.class,
            ShowSync.class,
            AcceptUserInvitation.class,
            AddUsers.class,
            Admission.class,
            Succession.class,
            SoleOwnership.class,
            ChangeRole.class,
            ChangeSettings.class,
            MapUser.class,
            RemoveUser.class,
            ResendUserInvitation.class,
            ShowUser.class,
            Teams.class,
            UserLetters.class,
            ShowLegacyAccount.class,
            ShowHistory.class,
            ReviewReadiness.class,
            Steps.class,
            Companies.class,
            ProgressReader.class,
            Mover.class,
            StartMigration.class,
            ShowMigration.class,
            GiveWorkEmail.class,
            ProveWorkEmail.class,
            GiveMembership.class,
            EnrolCompany.class,
            CompleteMigration.class,
            NameOwner.class,
            Enrolments.class,
            PageWriter.class,
            Waves.class,
            MigrateExport.class,
            JobRunner.class,
            UploadExport.class,
            StartWave.class,
            AccountNeeds.class,
            InvitationWriter.class,
            InviteOwners.class,
            StartInvitations.class,
            ShowJob.class,
            ListJobs.class,
            ShowMailsAbout.class,
            AnswerOnce.class);

    /** Whatever archive is handed in holds one account that is ready, and a membership twice. */
    private static final InMemoryExport EXPORT = new InMemoryExport(
            List.of(Samples.tenant("tailspin")),
            List.of(Samples.membership("tailspin"), Samples.membership("tailspin")),
            List.of(Samples.legacyAccount("tailspin")));

    /** The legacy portal goes a year after the tests' noon. */
    private static final SyncRules SYNC_RULES = new SyncRules(
            LegacyRoles.DEFAULT,
            Duration.ofDays(30),
            Duration.ofSeconds(10),
            Duration.ofHours(1),
            4,
            4,
            Duration.ofMinutes(1),
            0.34,
            Optional.of(LocalDate.ofInstant(Samples.NOON, ZoneOffset.UTC).plusYears(1)),
            ZoneOffset.UTC,
            14);

    private final HeldStores held;

    InMemoryInstallation(HeldStores held) {
        this.held = held;
    }

    @Override
    protected void configure() {
        USE_CASES.forEach(this::bind);
        bind(Clock.class).toInstance(Clock.fixed(Samples.NOON, ZoneOffset.UTC));
        bind(Operators.class).toInstance(new Operators(Set.of(Samples.email(OPERATOR))));
        bind(Links.class).toInstance(new Links(SOMEWHERE, SOMEWHERE, SOMEWHERE, SOMEWHERE));
        bind(WorkEmailRule.class).toInstance(new WorkEmailRule(PERSONAL));
        bind(EnrolmentRule.class).toInstance(new EnrolmentRule(PERSONAL, Set.of("info")));
        bind(WaveRules.class).toInstance(new WaveRules(new ReadinessRule(false), RoleMapping.DEFAULT, 100, 2));
        bind(SyncRules.class).toInstance(SYNC_RULES);
        bind(SyncTrigger.class).toInstance(() -> {});
        bindStores();
        bindJobs();
    }

    /** Each job has ended before its request is answered. */
    private void bindJobs() {
        bind(JobIds.class).toInstance(() -> new JobId(new UUID(0, held.nextJob())));
        bind(Executor.class).toInstance(Runnable::run);
        bind(FaultNotes.class).toInstance(_ -> "ref-job");
        bindStore(Jobs.class, InMemoryStores::jobs);
        bindStore(MigrationInvitations.class, InMemoryStores::invitations);
        bind(ReminderLadder.class).toInstance(new ReminderLadder(Set.of(7, 1)));
        bindPort(Uploads.class, HeldStores::uploads);
        bind(ExportReader.class).toInstance(EXPORT);
        bindPort(Rejects.class, HeldStores::rejects);
        bind(StopSignal.class).toInstance(() -> false);
        bindStore(WaveLock.class, InMemoryStores::waveLock);
        bindStore(WaveClaims.class, stores -> stores.waveClaims("here"));
        bindStore(Tenants.class, InMemoryStores::tenants);
        bindStore(Memberships.class, InMemoryStores::memberships);
    }

    private void bindStores() {
        bindStore(IdentityProvider.class, InMemoryStores::identityProvider);
        bindStore(Transactions.class, InMemoryStores::transactions);
        bindStore(LegacyAccounts.class, InMemoryStores::legacyAccounts);
        bindStore(Accounts.class, InMemoryStores::accounts);
        bindStore(Users.class, InMemoryStores::users);
        bindStore(Offers.class, InMemoryStores::offers);
        bindStore(Migrations.class, InMemoryStores::migrations);
        bindStore(History.class, InMemoryStores::history);
        bindStore(Outbox.class, InMemoryStores::outbox);
        bindStore(SyncQueue.class, InMemoryStores::syncQueue);
        bindStore(Challenges.class, InMemoryStores::challenges);
        bindStore(Allowances.class, InMemoryStores::allowances);
        bindStore(CodeMint.class, InMemoryStores::codeMint);
        bindStore(Replays.class, InMemoryStores::replays);
        bindStore(PersonalData.class, InMemoryStores::personalData);
        bind(Pseudonyms.class).toInstance(() -> Samples.email("erased-1@erased.invalid"));
        bindStore(MailQueue.class, InMemoryStores::mailQueue);
        bind(MailTrigger.class).toInstance(() -> {});
    }

    private <T> void bindStore(Class<T> port, Function<InMemoryStores, ? extends T> store) {
        bindPort(port, all -> store.apply(all.stores()));
    }

    private <T> void bindPort(Class<T> port, Function<HeldStores, ? extends T> store) {
        bind(port).toInstance(held.port(port, store));
    }

    @Provides
    CheckedTenantDirectory directory() {
        return new CheckedTenantDirectory(
                held.port(TenantDirectory.class, all -> all.stores().tenantDirectory()), AskingPolicy.none());
    }

    @Provides
    CheckedLegacyPortal portal() {
        return new CheckedLegacyPortal(
                held.port(LegacyPortal.class, all -> all.stores().legacyPortal()), AskingPolicy.none());
    }

    @Provides
    CheckedMpnRegistry registry() {
        return new CheckedMpnRegistry(
                held.port(MpnRegistry.class, all -> all.stores().mpnRegistry()), AskingPolicy.none());
    }
}
