package dev.ferry.persistence;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Module;
import dev.ferry.domain.account.Accounts;
import dev.ferry.domain.act.ActQueue;
import dev.ferry.domain.catalog.Catalog;
import dev.ferry.domain.deadline.DeadlineLedger;
import dev.ferry.domain.deadline.Deadlines;
import dev.ferry.domain.figure.Figures;
import dev.ferry.domain.history.History;
import dev.ferry.domain.invitation.MigrationInvitations;
import dev.ferry.domain.job.Jobs;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.mail.MailQueue;
import dev.ferry.domain.marketplace.AgreementTexts;
import dev.ferry.domain.marketplace.MarketplaceAccounts;
import dev.ferry.domain.membership.Memberships;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.migration.Migrations;
import dev.ferry.domain.migration.WaveClaims;
import dev.ferry.domain.offer.Offers;
import dev.ferry.domain.operation.ExpiredEntries;
import dev.ferry.domain.operation.Replays;
import dev.ferry.domain.operation.SharedClock;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.operation.WaveLock;
import dev.ferry.domain.person.PersonalData;
import dev.ferry.domain.proof.Allowances;
import dev.ferry.domain.proof.Challenges;
import dev.ferry.domain.search.AccountWords;
import dev.ferry.domain.standing.AccountStandings;
import dev.ferry.domain.standing.AccountSummaries;
import dev.ferry.domain.standing.DueVerdicts;
import dev.ferry.domain.support.Cases;
import dev.ferry.domain.sync.Outbox;
import dev.ferry.domain.sync.SyncQueue;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.domain.tenant.Tenants;
import dev.ferry.domain.undo.DelayedActs;
import dev.ferry.domain.user.Users;
import dev.ferry.persistence.catalog.EmbeddedCatalogModule;
import dev.ferry.persistence.company.MembershipCenterModule;
import dev.ferry.persistence.company.MembershipsModule;
import dev.ferry.persistence.company.TenantDirectoryModule;
import dev.ferry.persistence.company.VettingMode;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.database.DatabaseModule;
import dev.ferry.persistence.h2.H2Module;
import dev.ferry.persistence.h2.Homes;
import dev.ferry.persistence.home.Node;
import dev.ferry.persistence.mail.MailerModule;
import dev.ferry.persistence.solution.GoToMarketModule;
import dev.ferry.persistence.wave.NodeClaims;
import dev.ferry.testkit.operation.Stores;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The stores as the plugins bind them, by an injector as strict as the program's. */
public class InjectedStores implements Stores {
    /** To empty a table row by row is quicker up to here; behind them they leave pages that are read. */
    private static final int FEW = 1000;

    private final Injector injector;
    private volatile @Nullable String whichAreFilled;

    public InjectedStores(Module database, Path home) {
        this.injector = Guice.createInjector(new AbstractModule() {
            @Override
            protected void configure() {
                binder().requireExplicitBindings();
                binder().requireAtInjectOnConstructors();
                binder().requireExactBindingAnnotations();
                binder().disableCircularProxies();
                bind(Clock.class).toInstance(Clock.systemUTC());
                install(database);
                install(new StoresModule(home, node(home)));
                install(new TenantDirectoryModule());
                install(new MailerModule());
                install(new EmbeddedCatalogModule());
                install(new MembershipsModule(VettingMode.MANUAL));
                install(new MembershipCenterModule());
                install(new GoToMarketModule());
            }
        });
    }

    /** A node whose shares of waves outlive every test. */
    private static Node node(Path home) {
        return Node.of(home, Duration.ofHours(1));
    }

    public static InjectedStores at(Path home) {
        return new InjectedStores(new H2Module(Homes.options(home)), home);
    }

    /** Stores of an installation of their own, with files, which are deleted once they are closed. */
    public static InjectedStores inANewHome() {
        Path home = Homes.fresh();
        return new InjectedStores(new H2Module(Homes.options(home)), home) {
            @Override
            public void close() {
                super.close();
                Homes.delete(home.resolve(".."));
            }
        };
    }

    public <T> T get(Class<T> type) {
        return injector.getInstance(type);
    }

    public <T> T get(Key<T> key) {
        return injector.getInstance(key);
    }

    public Database database() {
        return get(Database.class);
    }

    /** Numbers that were given out stay so: no test relies on where they begin. */
    final void deleteAllRows() {
        for (Table<Record> table : filledTables()) {
            int rows = database().with(sql -> sql.deleteFrom(table).execute());
            if (rows > FEW) {
                database().with(sql -> sql.truncate(table).execute());
            }
        }
    }

    final List<Table<Record>> filledTables() {
        String known = whichAreFilled;
        String question = known == null ? askingWhichAreFilled() : known;
        whichAreFilled = question;
        return database().with(sql -> sql.fetch(question)).map(row -> DSL.table(row.get(0, String.class)));
    }

    /** One question for all tables, as the database tells them, so that no new one is forgotten. */
    private String askingWhichAreFilled() {
        return database().with(sql -> sql.fetch("""
            select table_name from information_schema.tables
            where table_schema = current_schema and table_name <> 'flyway_schema_history'
            """)).map(row -> row.get(0, String.class)).stream()
                .map(table -> "select '" + table + "' where exists (select 1 from " + table + ")")
                .collect(Collectors.joining(" union all "));
    }

    @Override
    public LegacyAccounts legacyAccounts() {
        return get(LegacyAccounts.class);
    }

    @Override
    public Accounts accounts() {
        return get(Accounts.class);
    }

    @Override
    public Users users() {
        return get(Users.class);
    }

    @Override
    public Offers offers() {
        return get(Offers.class);
    }

    @Override
    public MarketplaceAccounts marketplaceAccounts() {
        return get(MarketplaceAccounts.class);
    }

    @Override
    public Cases cases() {
        return get(Cases.class);
    }

    @Override
    public DeadlineLedger deadlineLedger() {
        return get(DeadlineLedger.class);
    }

    @Override
    public Deadlines deadlines() {
        return get(Deadlines.class);
    }

    @Override
    public AgreementTexts agreementTexts() {
        return get(AgreementTexts.class);
    }

    @Override
    public AccountWords accountWords() {
        return get(AccountWords.class);
    }

    @Override
    public AccountStandings accountStandings() {
        return get(AccountStandings.class);
    }

    @Override
    public AccountSummaries accountSummaries() {
        return get(AccountSummaries.class);
    }

    @Override
    public Figures figures() {
        return get(Figures.class);
    }

    @Override
    public DueVerdicts dueVerdicts() {
        return get(DueVerdicts.class);
    }

    @Override
    public Migrations migrations() {
        return get(Migrations.class);
    }

    @Override
    public History history() {
        return get(History.class);
    }

    @Override
    public Outbox outbox() {
        return get(Outbox.class);
    }

    @Override
    public SyncQueue syncQueue() {
        return get(SyncQueue.class);
    }

    @Override
    public Tenants tenants() {
        return get(Tenants.class);
    }

    @Override
    public TenantDirectory tenantDirectory() {
        return get(TenantDirectory.class);
    }

    @Override
    public Memberships memberships() {
        return get(Memberships.class);
    }

    @Override
    public MpnRegistry mpnRegistry() {
        return get(MpnRegistry.class);
    }

    @Override
    public Catalog catalog() {
        return get(Catalog.class);
    }

    @Override
    public Challenges challenges() {
        return get(Challenges.class);
    }

    @Override
    public Allowances allowances() {
        return get(Allowances.class);
    }

    @Override
    public Replays replays() {
        return get(Replays.class);
    }

    @Override
    public ExpiredEntries expiredEntries() {
        return get(ExpiredEntries.class);
    }

    @Override
    public ActQueue actQueue() {
        return get(ActQueue.class);
    }

    @Override
    public DelayedActs delayedActs() {
        return get(DelayedActs.class);
    }

    @Override
    public MailQueue mailQueue() {
        return get(MailQueue.class);
    }

    @Override
    public MigrationInvitations invitations() {
        return get(MigrationInvitations.class);
    }

    @Override
    public Jobs jobs() {
        return get(Jobs.class);
    }

    @Override
    public PersonalData personalData() {
        return get(PersonalData.class);
    }

    @Override
    public Transactions transactions() {
        return get(Transactions.class);
    }

    @Override
    public WaveLock waveLock() {
        return get(WaveLock.class);
    }

    @Override
    public SharedClock sharedClock(Clock nodes) {
        return Guice.createInjector(new DatabaseModule(), binder -> {
                    binder.bind(Database.class).toInstance(database());
                    binder.bind(Clock.class).toInstance(nodes);
                })
                .getInstance(SharedClock.class);
    }

    @Override
    public WaveClaims waveClaims(String node) {
        return NodeClaims.of(database(), new Node(() -> node, Duration.ofHours(1)));
    }

    @Override
    public WaveClaims waveClaimsOfADeadNode(String node) {
        return NodeClaims.of(database(), new Node(() -> node, Duration.ZERO));
    }

    @Override
    public void close() {
        database().close();
    }
}
