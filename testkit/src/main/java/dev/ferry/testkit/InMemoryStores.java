package dev.ferry.testkit;

import dev.ferry.domain.account.Accounts;
import dev.ferry.domain.act.ActQueue;
import dev.ferry.domain.catalog.Catalog;
import dev.ferry.domain.certification.CertificationSystem;
import dev.ferry.domain.deadline.DeadlineLedger;
import dev.ferry.domain.deadline.DeadlineSheets;
import dev.ferry.domain.deadline.Deadlines;
import dev.ferry.domain.figure.Figures;
import dev.ferry.domain.history.History;
import dev.ferry.domain.identity.IdentityProvider;
import dev.ferry.domain.invitation.MigrationInvitations;
import dev.ferry.domain.job.Jobs;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.mail.MailQueue;
import dev.ferry.domain.mail.Mailer;
import dev.ferry.domain.marketplace.AgreementTexts;
import dev.ferry.domain.marketplace.MarketplaceAccounts;
import dev.ferry.domain.membership.MembershipCenter;
import dev.ferry.domain.membership.Memberships;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.migration.Migrations;
import dev.ferry.domain.migration.WaveClaims;
import dev.ferry.domain.offer.Offers;
import dev.ferry.domain.offer.Solution;
import dev.ferry.domain.operation.ExpiredEntries;
import dev.ferry.domain.operation.Replays;
import dev.ferry.domain.operation.SharedClock;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.operation.WaveLock;
import dev.ferry.domain.person.PersonalData;
import dev.ferry.domain.proof.Allowances;
import dev.ferry.domain.proof.Challenges;
import dev.ferry.domain.proof.CodeMint;
import dev.ferry.domain.search.AccountWords;
import dev.ferry.domain.solution.GoToMarketPortal;
import dev.ferry.domain.standing.AccountStandings;
import dev.ferry.domain.standing.AccountSummaries;
import dev.ferry.domain.standing.DueVerdicts;
import dev.ferry.domain.support.Cases;
import dev.ferry.domain.support.SupportSystem;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.domain.sync.Outbox;
import dev.ferry.domain.sync.SyncQueue;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.domain.tenant.Tenants;
import dev.ferry.domain.undo.DelayedActs;
import dev.ferry.domain.user.Users;
import dev.ferry.testkit.account.InMemoryAccounts;
import dev.ferry.testkit.act.InMemoryActQueue;
import dev.ferry.testkit.catalog.InMemoryCatalog;
import dev.ferry.testkit.certification.InMemoryCertificationSystem;
import dev.ferry.testkit.deadline.InMemoryDeadlineLedger;
import dev.ferry.testkit.deadline.InMemoryDeadlineSheets;
import dev.ferry.testkit.deadline.InMemoryDeadlines;
import dev.ferry.testkit.fault.Faults;
import dev.ferry.testkit.figure.InMemoryFigures;
import dev.ferry.testkit.history.InMemoryHistory;
import dev.ferry.testkit.identity.InMemoryIdentityProvider;
import dev.ferry.testkit.invitation.InMemoryMigrationInvitations;
import dev.ferry.testkit.job.InMemoryJobs;
import dev.ferry.testkit.legacy.InMemoryLegacyAccounts;
import dev.ferry.testkit.mail.InMemoryMailQueue;
import dev.ferry.testkit.mail.InMemoryMailer;
import dev.ferry.testkit.marketplace.InMemoryAgreementTexts;
import dev.ferry.testkit.marketplace.InMemoryMarketplaceAccounts;
import dev.ferry.testkit.membership.InMemoryMembershipCenter;
import dev.ferry.testkit.membership.InMemoryMemberships;
import dev.ferry.testkit.membership.InMemoryMpnRegistry;
import dev.ferry.testkit.migration.InMemoryMigrations;
import dev.ferry.testkit.migration.InMemoryWaveClaims;
import dev.ferry.testkit.offer.InMemoryOffers;
import dev.ferry.testkit.operation.InMemoryDatabase;
import dev.ferry.testkit.operation.InMemoryExpiredEntries;
import dev.ferry.testkit.operation.InMemoryReplays;
import dev.ferry.testkit.operation.InMemoryWaveLock;
import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.person.InMemoryPersonalData;
import dev.ferry.testkit.proof.InMemoryAllowances;
import dev.ferry.testkit.proof.InMemoryChallenges;
import dev.ferry.testkit.proof.InMemoryCodeMint;
import dev.ferry.testkit.sample.Samples;
import dev.ferry.testkit.search.InMemoryAccountWords;
import dev.ferry.testkit.solution.InMemoryGoToMarketPortal;
import dev.ferry.testkit.standing.InMemoryAccountStandings;
import dev.ferry.testkit.standing.InMemoryAccountSummaries;
import dev.ferry.testkit.standing.InMemoryDueVerdicts;
import dev.ferry.testkit.support.InMemoryCases;
import dev.ferry.testkit.support.InMemorySupportSystem;
import dev.ferry.testkit.sync.InMemoryLegacyPortal;
import dev.ferry.testkit.sync.InMemoryOutbox;
import dev.ferry.testkit.sync.InMemorySyncQueue;
import dev.ferry.testkit.tenant.InMemoryTenantDirectory;
import dev.ferry.testkit.tenant.InMemoryTenants;
import dev.ferry.testkit.undo.InMemoryDelayedActs;
import dev.ferry.testkit.user.InMemoryUsers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A whole installation in memory, empty at first: what a test of a use case stands on. Its parts share one database,
 * whose transactions roll back; the directory and the registry can be taken away apart from it. Thread-safe, intakes
 * aside.
 */
public final class InMemoryStores implements Stores, Faults {
    /** Long after all that tests write, so that it is due. */
    private static final Instant SHARED_TIME = Samples.NOON.plus(Duration.ofDays(3650));

    private final InMemoryDatabase database = new InMemoryDatabase();
    private final SharedClock sharedClock = () -> SHARED_TIME;
    private final InMemoryLegacyAccounts legacyAccounts = new InMemoryLegacyAccounts(database);
    private final InMemoryAccounts accounts = new InMemoryAccounts(database);
    private final InMemoryUsers users = new InMemoryUsers(database);
    private final InMemoryOffers offers = new InMemoryOffers(database);
    private final InMemoryDeadlineLedger deadlineLedger = new InMemoryDeadlineLedger(database);
    private final InMemoryDeadlineSheets deadlineSheets = new InMemoryDeadlineSheets();
    private final InMemoryMarketplaceAccounts marketplaceAccounts = new InMemoryMarketplaceAccounts(database);
    private final InMemoryAgreementTexts agreementTexts = new InMemoryAgreementTexts(database);
    private final InMemoryCases cases = new InMemoryCases(database);
    private final InMemorySupportSystem supportSystem = new InMemorySupportSystem();
    private final InMemoryMigrations migrations = new InMemoryMigrations(database);
    private final InMemoryHistory history = new InMemoryHistory(database);
    private final InMemoryOutbox outbox = new InMemoryOutbox(database);
    private final InMemorySyncQueue syncQueue = new InMemorySyncQueue(database, sharedClock);
    private final InMemoryLegacyPortal legacyPortal = new InMemoryLegacyPortal();
    private final InMemoryAccountStandings accountStandings =
            new InMemoryAccountStandings(database, this::accountWords);
    private final InMemoryFigures figures = new InMemoryFigures(database);
    private final InMemoryDueVerdicts dueVerdicts = new InMemoryDueVerdicts(database, accountStandings);
    private final InMemoryDeadlines deadlines = new InMemoryDeadlines(database, dueVerdicts);
    private final InMemoryTenants tenants = new InMemoryTenants(database, dueVerdicts);
    private final InMemoryMemberships memberships = new InMemoryMemberships(database, dueVerdicts);
    private final InMemoryAccountWords accountWords =
            new InMemoryAccountWords(legacyAccounts, accounts, users, offers, migrations, tenants, memberships);
    private final InMemoryAccountSummaries accountSummaries =
            new InMemoryAccountSummaries(legacyAccounts, accounts, users, migrations);
    private final InMemoryCatalog catalog = new InMemoryCatalog(database, legacyAccounts);
    private final InMemoryMembershipCenter membershipCenter = InMemoryMembershipCenter.by(memberships.registry());
    private final InMemoryGoToMarketPortal goToMarketPortal =
            new InMemoryGoToMarketPortal(database, this::publishedInTheLegacyPortal);
    private final InMemoryMigrationInvitations invitations = new InMemoryMigrationInvitations(database);
    private final InMemoryJobs jobs = new InMemoryJobs(database);
    private final InMemoryWaveLock waveLock = new InMemoryWaveLock();
    private final InMemoryWaveClaims waveClaims = new InMemoryWaveClaims(database);
    private final InMemoryChallenges challenges = new InMemoryChallenges(database);
    private final InMemoryAllowances allowances = new InMemoryAllowances(database);
    private final InMemoryReplays replays = new InMemoryReplays(database);
    private final InMemoryDelayedActs delayedActs = new InMemoryDelayedActs(database);
    private final InMemoryExpiredEntries expiredEntries =
            new InMemoryExpiredEntries(List.of(challenges, replays, delayedActs));
    private final InMemoryActQueue actQueue = new InMemoryActQueue(database, sharedClock);
    private final InMemoryMailQueue mailQueue = new InMemoryMailQueue(database, sharedClock);
    private final InMemoryMailer mailer = new InMemoryMailer(database);
    private final PersonalData personalData = new InMemoryPersonalData(
            database,
            List.of(
                    users,
                    legacyAccounts,
                    migrations,
                    memberships,
                    offers,
                    catalog,
                    marketplaceAccounts,
                    cases,
                    history,
                    actQueue,
                    delayedActs,
                    mailQueue,
                    mailer,
                    jobs,
                    syncQueue,
                    challenges,
                    replays),
            syncQueue::scheduledOf);
    private final InMemoryCertificationSystem certificationSystem = new InMemoryCertificationSystem();
    private final InMemoryCodeMint codeMint = new InMemoryCodeMint();
    private final InMemoryIdentityProvider identityProvider;
    private final Clock clock;

    /** An installation whose tokens never grow old: for them it is always {@link Samples#NOON}. */
    public InMemoryStores() {
        this(Clock.fixed(Samples.NOON, ZoneOffset.UTC));
    }

    /** An installation whose tokens grow old by this clock. */
    public InMemoryStores(Clock clock) {
        this.clock = clock;
        this.identityProvider = new InMemoryIdentityProvider(database, clock);
    }

    @Override
    public InMemoryLegacyAccounts legacyAccounts() {
        return legacyAccounts;
    }

    @Override
    public InMemoryAccounts accounts() {
        return accounts;
    }

    @Override
    public InMemoryUsers users() {
        return users;
    }

    @Override
    public InMemoryOffers offers() {
        return offers;
    }

    @Override
    public InMemoryDeadlines deadlines() {
        return deadlines;
    }

    @Override
    public InMemoryDeadlineLedger deadlineLedger() {
        return deadlineLedger;
    }

    @Override
    public InMemoryAccountStandings accountStandings() {
        return accountStandings;
    }

    @Override
    public InMemoryAccountSummaries accountSummaries() {
        return accountSummaries;
    }

    @Override
    public InMemoryFigures figures() {
        return figures;
    }

    @Override
    public InMemoryDueVerdicts dueVerdicts() {
        return dueVerdicts;
    }

    /** Reads tables of deadlines. */
    public InMemoryDeadlineSheets deadlineSheets() {
        return deadlineSheets;
    }

    @Override
    public InMemoryMarketplaceAccounts marketplaceAccounts() {
        return marketplaceAccounts;
    }

    @Override
    public InMemoryAgreementTexts agreementTexts() {
        return agreementTexts;
    }

    @Override
    public InMemoryCases cases() {
        return cases;
    }

    /** Where the desks work; it can be taken away apart from the stores. */
    public InMemorySupportSystem supportSystem() {
        return supportSystem;
    }

    @Override
    public InMemoryAccountWords accountWords() {
        return accountWords;
    }

    @Override
    public InMemoryMigrations migrations() {
        return migrations;
    }

    @Override
    public InMemoryHistory history() {
        return history;
    }

    @Override
    public InMemoryOutbox outbox() {
        return outbox;
    }

    @Override
    public InMemorySyncQueue syncQueue() {
        return syncQueue;
    }

    /** The target of sync-back; it can be taken away apart from the stores. */
    public InMemoryLegacyPortal legacyPortal() {
        return legacyPortal;
    }

    @Override
    public InMemoryTenants tenants() {
        return tenants;
    }

    @Override
    public InMemoryTenantDirectory tenantDirectory() {
        return tenants.directory();
    }

    @Override
    public InMemoryMemberships memberships() {
        return memberships;
    }

    @Override
    public InMemoryMpnRegistry mpnRegistry() {
        return memberships.registry();
    }

    /** It can be taken away apart from the stores. */
    @Override
    public InMemoryCatalog catalog() {
        return catalog;
    }

    /** Says what the registry says; it can be taken away apart from that. */
    public InMemoryMembershipCenter membershipCenter() {
        return membershipCenter;
    }

    /** Has a solution of each offer that the legacy portal calls published; it can be taken away apart from that. */
    public InMemoryGoToMarketPortal goToMarketPortal() {
        return goToMarketPortal;
    }

    private Collection<Solution> publishedInTheLegacyPortal() {
        return legacyAccounts.page(Optional.empty(), Integer.MAX_VALUE).stream()
                .flatMap(account ->
                        account.offers().stream().flatMap(offer -> Solution.of(account.id(), offer).stream()))
                .toList();
    }

    @Override
    public InMemoryChallenges challenges() {
        return challenges;
    }

    @Override
    public InMemoryAllowances allowances() {
        return allowances;
    }

    @Override
    public InMemoryReplays replays() {
        return replays;
    }

    /** Of codes and of answers to repeated requests; how often something was done is remembered for good here. */
    @Override
    public ExpiredEntries expiredEntries() {
        return expiredEntries;
    }

    /** Certification, which operators do here. */
    public InMemoryCertificationSystem certificationSystem() {
        return certificationSystem;
    }

    @Override
    public InMemoryActQueue actQueue() {
        return actQueue;
    }

    @Override
    public InMemoryDelayedActs delayedActs() {
        return delayedActs;
    }

    @Override
    public InMemoryMailQueue mailQueue() {
        return mailQueue;
    }

    /** Where mails are delivered; it can be taken away apart from the stores. */
    public InMemoryMailer mailer() {
        return mailer;
    }

    public InMemoryCodeMint codeMint() {
        return codeMint;
    }

    /** Where people sign in; it can be taken away apart from the stores. */
    public InMemoryIdentityProvider identityProvider() {
        return identityProvider;
    }

    @Override
    public InMemoryMigrationInvitations invitations() {
        return invitations;
    }

    @Override
    public InMemoryJobs jobs() {
        return jobs;
    }

    @Override
    public PersonalData personalData() {
        return personalData;
    }

    @Override
    public Transactions transactions() {
        return database;
    }

    @Override
    public InMemoryWaveLock waveLock() {
        return waveLock;
    }

    /** It stands still. Who moves time in a test of a use case binds a clock that goes by the test's. */
    @Override
    public SharedClock sharedClock(Clock nodes) {
        return sharedClock;
    }

    /** Other stores, which hold what these hold now, and go on apart from them. */
    public InMemoryStores copy() {
        InMemoryStores copy = new InMemoryStores(clock);
        database.copyInto(copy.database);
        return copy;
    }

    @Override
    public WaveClaims waveClaims(String node) {
        return waveClaims.ofNode(node, true);
    }

    @Override
    public WaveClaims waveClaimsOfADeadNode(String node) {
        return waveClaims.ofNode(node, false);
    }

    /**
     * Every port that these stores and systems fill, by its type, as one node sees them: for those who wire them in a
     * loop.
     */
    public Map<Class<?>, Object> ports() {
        return Map.ofEntries(
                Map.entry(Accounts.class, accounts()),
                Map.entry(AccountWords.class, accountWords()),
                Map.entry(AccountStandings.class, accountStandings()),
                Map.entry(AccountSummaries.class, accountSummaries()),
                Map.entry(AgreementTexts.class, agreementTexts()),
                Map.entry(Allowances.class, allowances()),
                Map.entry(Cases.class, cases()),
                Map.entry(Catalog.class, catalog()),
                Map.entry(Challenges.class, challenges()),
                Map.entry(CodeMint.class, codeMint()),
                Map.entry(DueVerdicts.class, dueVerdicts()),
                Map.entry(DelayedActs.class, delayedActs()),
                Map.entry(ExpiredEntries.class, expiredEntries()),
                Map.entry(Deadlines.class, deadlines()),
                Map.entry(DeadlineLedger.class, deadlineLedger()),
                Map.entry(DeadlineSheets.class, deadlineSheets()),
                Map.entry(Figures.class, figures()),
                Map.entry(GoToMarketPortal.class, goToMarketPortal()),
                Map.entry(History.class, history()),
                Map.entry(IdentityProvider.class, identityProvider()),
                Map.entry(Jobs.class, jobs()),
                Map.entry(LegacyAccounts.class, legacyAccounts()),
                Map.entry(LegacyPortal.class, legacyPortal()),
                Map.entry(ActQueue.class, actQueue()),
                Map.entry(CertificationSystem.class, certificationSystem()),
                Map.entry(MailQueue.class, mailQueue()),
                Map.entry(Mailer.class, mailer()),
                Map.entry(MarketplaceAccounts.class, marketplaceAccounts()),
                Map.entry(MembershipCenter.class, membershipCenter()),
                Map.entry(Memberships.class, memberships()),
                Map.entry(MigrationInvitations.class, invitations()),
                Map.entry(Migrations.class, migrations()),
                Map.entry(MpnRegistry.class, mpnRegistry()),
                Map.entry(Offers.class, offers()),
                Map.entry(Outbox.class, outbox()),
                Map.entry(PersonalData.class, personalData()),
                Map.entry(Replays.class, replays()),
                Map.entry(SupportSystem.class, supportSystem()),
                Map.entry(SyncQueue.class, syncQueue()),
                Map.entry(TenantDirectory.class, tenantDirectory()),
                Map.entry(Tenants.class, tenants()),
                Map.entry(Transactions.class, transactions()),
                Map.entry(Users.class, users()),
                Map.entry(WaveLock.class, waveLock()),
                Map.entry(WaveClaims.class, waveClaims("here")));
    }

    @Override
    public void goDown() {
        database.goDown();
    }

    /** The next {@code calls} of stores are answered, those behind them are faults: a failure in the midst of work. */
    public void goDownAfter(long calls) {
        database.goDownAfter(calls);
    }

    @Override
    public void comeBack() {
        database.comeBack();
    }
}
