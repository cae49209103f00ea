package dev.ferry.cli;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.access.Authenticate;
import dev.ferry.application.access.Operators;
import dev.ferry.application.account.AccountViews;
import dev.ferry.application.account.ListAccounts;
import dev.ferry.application.account.ShowAccount;
import dev.ferry.application.account.ShowLegacyAccount;
import dev.ferry.application.guided.Companies;
import dev.ferry.application.guided.CompleteMigration;
import dev.ferry.application.guided.EnrolCompany;
import dev.ferry.application.guided.GiveMembership;
import dev.ferry.application.guided.GiveWorkEmail;
import dev.ferry.application.guided.ProgressReader;
import dev.ferry.application.guided.ProveWorkEmail;
import dev.ferry.application.guided.ShowMigration;
import dev.ferry.application.guided.StartMigration;
import dev.ferry.application.guided.Steps;
import dev.ferry.application.history.ExportHistory;
import dev.ferry.application.history.ShowHistory;
import dev.ferry.application.invitation.AccountNeeds;
import dev.ferry.application.invitation.InvitationWriter;
import dev.ferry.application.invitation.InviteOwners;
import dev.ferry.application.mail.Links;
import dev.ferry.application.mail.ListMail;
import dev.ferry.application.mail.MailRules;
import dev.ferry.application.mail.MailTexts;
import dev.ferry.application.mail.MailTrigger;
import dev.ferry.application.mail.PostMail;
import dev.ferry.application.mail.RetryMails;
import dev.ferry.application.mail.TellOwners;
import dev.ferry.application.migration.MigrateExport;
import dev.ferry.application.migration.Mover;
import dev.ferry.application.migration.PageWriter;
import dev.ferry.application.migration.ReviewReadiness;
import dev.ferry.application.migration.WaveRules;
import dev.ferry.application.migration.Waves;
import dev.ferry.application.operation.BackUp;
import dev.ferry.application.operation.CheckHealth;
import dev.ferry.application.operation.GenerateExport;
import dev.ferry.application.person.Departure;
import dev.ferry.application.person.ErasePerson;
import dev.ferry.application.person.ExportPerson;
import dev.ferry.application.person.Pseudonyms;
import dev.ferry.application.person.SoleOwnership;
import dev.ferry.application.proof.Codes;
import dev.ferry.application.signin.IssueToken;
import dev.ferry.application.sync.CompareSides;
import dev.ferry.application.sync.DeliverChanges;
import dev.ferry.application.sync.Deliveries;
import dev.ferry.application.sync.DropChange;
import dev.ferry.application.sync.RepairLegacy;
import dev.ferry.application.sync.RetrySync;
import dev.ferry.application.sync.ScheduledSync;
import dev.ferry.application.sync.ShowSync;
import dev.ferry.application.sync.SyncOutbox;
import dev.ferry.application.sync.SyncRules;
import dev.ferry.application.sync.SyncTrigger;
import dev.ferry.application.sync.TargetCircuit;
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
import dev.ferry.application.user.Succession;
import dev.ferry.application.user.Teams;
import dev.ferry.application.user.UserLetters;
import dev.ferry.domain.account.Accounts;
import dev.ferry.domain.email.Domain;
import dev.ferry.domain.export.ExportReader;
import dev.ferry.domain.export.Rejects;
import dev.ferry.domain.history.History;
import dev.ferry.domain.identity.IdentityProvider;
import dev.ferry.domain.invitation.MigrationInvitations;
import dev.ferry.domain.invitation.ReminderLadder;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.mail.MailQueue;
import dev.ferry.domain.mail.Mailer;
import dev.ferry.domain.membership.EnrolmentRule;
import dev.ferry.domain.membership.Memberships;
import dev.ferry.domain.migration.Migrations;
import dev.ferry.domain.migration.WaveClaims;
import dev.ferry.domain.migration.WorkEmailRule;
import dev.ferry.domain.offer.Offers;
import dev.ferry.domain.operation.Backups;
import dev.ferry.domain.operation.Health;
import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.domain.operation.StopSignal;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.operation.WaveLock;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.person.PersonalData;
import dev.ferry.domain.proof.Allowances;
import dev.ferry.domain.proof.Challenges;
import dev.ferry.domain.proof.CodeMint;
import dev.ferry.domain.sync.Outbox;
import dev.ferry.domain.sync.SyncQueue;
import dev.ferry.domain.tenant.Tenants;
import dev.ferry.domain.user.LegacyRoles;
import dev.ferry.domain.user.Users;
import dev.ferry.plugin.InstalledPlugins;
import dev.ferry.plugin.Service;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.Shutdown;
import dev.ferry.testkit.InMemoryStores;
import dev.ferry.testkit.sample.Samples;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;

/** What the composition root binds, as strictly as the real one, over stores in memory. */
final class WholeFerry extends AbstractModule {
    private static final URI HERE = URI.create("https://ferry.example");

    private final Ferry ferry;
    private final InMemoryStores stores;

    WholeFerry(Ferry ferry) {
        this.ferry = ferry;
        this.stores = ferry.stores;
    }

    @Override
    protected void configure() {
        binder().requireExplicitBindings();
        binder().requireAtInjectOnConstructors();
        binder().requireExactBindingAnnotations();
        bindStores();
        bindSystems();
        bindRules();
        bindUseCases();
        bindSync();
        bind(Clock.class).toInstance(ferry.clock);
        bind(RandomGenerator.class).toInstance(new Random(1));
        bind(Settings.class).toInstance(settings());
        bind(InstalledPlugins.class).toInstance(new InstalledPlugins(ferry.plugins));
        bind(Shutdown.class).toInstance(new AtOnce());
        Multibinder<Service> services = Multibinder.newSetBinder(binder(), Service.class);
        ferry.services.forEach(service -> services.addBinding().toInstance(service));
    }

    private void bindStores() {
        bind(Accounts.class).toInstance(stores.accounts());
        bind(History.class).toInstance(stores.history());
        bind(MigrationInvitations.class).toInstance(stores.invitations());
        bind(LegacyAccounts.class).toInstance(stores.legacyAccounts());
        bind(MailQueue.class).toInstance(stores.mailQueue());
        bind(Mailer.class).toInstance(stores.mailer());
        bind(Memberships.class).toInstance(stores.memberships());
        bind(Migrations.class).toInstance(stores.migrations());
        bind(Offers.class).toInstance(stores.offers());
        bind(Transactions.class).toInstance(stores.transactions());
        bind(WaveLock.class).toInstance(stores.waveLock());
        bind(Allowances.class).toInstance(stores.allowances());
        bind(Challenges.class).toInstance(stores.challenges());
        bind(CodeMint.class).toInstance(stores.codeMint());
        bind(Outbox.class).toInstance(stores.outbox());
        bind(Tenants.class).toInstance(stores.tenants());
        bind(Users.class).toInstance(stores.users());
        bind(WaveClaims.class).toInstance(stores.waveClaims("here"));
    }

    private void bindSystems() {
        bind(ExportReader.class).toInstance(ferry.export);
        bind(Rejects.class).toInstance(ferry.export);
        bind(StopSignal.class).toInstance(() -> ferry.stop);
        bind(CheckedTenantDirectory.class)
                .toInstance(new CheckedTenantDirectory(stores.tenantDirectory(), AskingPolicy.none()));
        bind(CheckedMpnRegistry.class).toInstance(new CheckedMpnRegistry(stores.mpnRegistry(), AskingPolicy.none()));
        IdentityProvider elsewhere = token -> stores.identityProvider().verify(token);
        bind(IdentityProvider.class).toInstance(ferry.signInHere ? stores.identityProvider() : elsewhere);
    }

    private void bindRules() {
        Set<Domain> personal = Set.of(new Domain("outlook.example"));
        bind(Operators.class).toInstance(new Operators(Set.of(Samples.email("boss@ferry.example"))));
        bind(Links.class).toInstance(new Links(HERE, HERE, HERE, HERE));
        bind(ReminderLadder.class).toInstance(ReminderLadder.DEFAULT);
        bind(MailRules.class).toInstance(MailRules.DEFAULT);
        bind(MailTrigger.class).toInstance(() -> {});
        bind(WaveRules.class)
                .toInstance(new WaveRules(WaveRules.DEFAULT.readiness(), WaveRules.DEFAULT.mapping(), 1, 1));
        bind(WorkEmailRule.class).toInstance(new WorkEmailRule(personal));
        bind(EnrolmentRule.class).toInstance(new EnrolmentRule(personal, Set.of("info")));
    }

    private void bindUseCases() {
        List.of(
                        AcceptUserInvitation.class,
                        AccountViews.class,
                        AddUsers.class,
                        Admission.class,
                        Succession.class,
                        SoleOwnership.class,
                        Authenticate.class,
                        AccountNeeds.class,
                        ChangeRole.class,
                        Codes.class,
                        Companies.class,
                        CompleteMigration.class,
                        EnrolCompany.class,
                        ExportHistory.class,
                        GiveMembership.class,
                        GiveWorkEmail.class,
                        InvitationWriter.class,
                        InviteOwners.class,
                        IssueToken.class,
                        ListAccounts.class,
                        ListMail.class,
                        ListUsers.class,
                        MailTexts.class,
                        MapUser.class,
                        ChangeSettings.class,
                        MigrateExport.class,
                        Mover.class,
                        PageWriter.class,
                        PostMail.class,
                        TellOwners.class,
                        ProveWorkEmail.class,
                        RemoveUser.class,
                        ResendUserInvitation.class,
                        RetryMails.class,
                        ReviewReadiness.class,
                        ShowAccount.class,
                        ShowHistory.class,
                        ShowLegacyAccount.class,
                        ShowMigration.class,
                        StartMigration.class,
                        Steps.class,
                        Teams.class,
                        AccountAccess.class,
                        UserLetters.class,
                        Waves.class,
                        ProgressReader.class)
                .forEach(this::bind);
        bind(BackUp.class).toInstance(new BackUp(backups()));
        bind(GenerateExport.class).toInstance(new GenerateExport((_, accounts, _) -> Outcome.done(accounts * 5)));
        bind(CheckHealth.class).toInstance(new CheckHealth(Set.of(health())));
    }

    private void bindSync() {
        List.of(
                        CompareSides.class,
                        DeliverChanges.class,
                        DropChange.class,
                        ScheduledSync.class,
                        SyncOutbox.class,
                        RepairLegacy.class,
                        RetrySync.class,
                        ShowSync.class)
                .forEach(this::bind);
        bind(PersonalData.class).toInstance(stores.personalData());
        bind(Pseudonyms.class).toInstance(() -> Samples.email("erased-1@erased.invalid"));
        List.of(Departure.class, ErasePerson.class, ExportPerson.class).forEach(this::bind);
        bind(SyncQueue.class).toInstance(stores.syncQueue());
        bind(CheckedLegacyPortal.class).toInstance(new CheckedLegacyPortal(stores.legacyPortal(), AskingPolicy.none()));
        bind(SyncTrigger.class).toInstance(() -> {});
        bind(SyncRules.class)
                .toInstance(new SyncRules(
                        LegacyRoles.DEFAULT,
                        Duration.ofDays(30),
                        Duration.ofSeconds(10),
                        Duration.ofHours(1),
                        2,
                        4,
                        Duration.ofMinutes(1),
                        0.34,
                        ferry.retirement,
                        ZoneOffset.UTC,
                        14));
        bind(TargetCircuit.class).toInstance(new AlwaysWell());
        bind(Executor.class).annotatedWith(Deliveries.class).toInstance(Runnable::run);
    }

    private Backups backups() {
        return file ->
                file.endsWith("there.zip") ? Outcome.refused(Code.TARGET_EXISTS, "file", file) : Outcome.done(file);
    }

    private HealthCheck health() {
        return new HealthCheck() {
            @Override
            public String name() {
                return "database";
            }

            @Override
            public Health check() {
                return new Health("database", ferry.healthy, "asked");
            }
        };
    }

    private Settings settings() {
        return new Settings(
                Path.of("/home"),
                List.of(
                        new Settings.Resolved(
                                Setting.of("server.port", "8080", "The port."), Optional.of("9090"), "flag"),
                        new Settings.Resolved(
                                Setting.secret("database.password", "The password."),
                                Optional.of("canary"),
                                "ferry.properties")));
    }

    /** Leaves nobody alone. */
    private static final class AlwaysWell implements TargetCircuit {
        @Override
        public State state() {
            return State.CLOSED;
        }

        @Override
        public void succeeded() {
            // Nothing is counted.
        }

        @Override
        public void failed(Throwable why) {
            // Nothing is counted.
        }
    }

    /** Somebody pressed Ctrl-C already. */
    private static final class AtOnce implements Shutdown {
        @Override
        public boolean raised() {
            return true;
        }

        @Override
        public void await() {
            // It is raised.
        }
    }
}
