package dev.ferry.application;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.account.AccountView;
import dev.ferry.application.account.AccountViews;
import dev.ferry.application.account.ListAccounts;
import dev.ferry.application.account.ShowAccount;
import dev.ferry.application.account.ShowLegacyAccount;
import dev.ferry.application.history.ExportHistory;
import dev.ferry.application.history.ShowHistory;
import dev.ferry.application.migration.MigrateExport;
import dev.ferry.application.migration.Mover;
import dev.ferry.application.migration.PageWriter;
import dev.ferry.application.migration.ReviewReadiness;
import dev.ferry.application.migration.WaveRequest;
import dev.ferry.application.migration.WaveResult;
import dev.ferry.application.migration.WaveRules;
import dev.ferry.application.migration.WaveWatch;
import dev.ferry.application.migration.Waves;
import dev.ferry.application.system.AskingPolicy;
import dev.ferry.application.system.CheckedMpnRegistry;
import dev.ferry.application.system.CheckedTenantDirectory;
import dev.ferry.application.user.ListUsers;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.export.Reject;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.migration.ReadinessRule;
import dev.ferry.domain.migration.WaveShare;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.tenant.Tenant;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.domain.user.RoleMapping;
import dev.ferry.testkit.InMemoryStores;
import dev.ferry.testkit.export.InMemoryExport;
import dev.ferry.testkit.export.InMemoryRejects;
import dev.ferry.testkit.identity.SettableClock;
import dev.ferry.testkit.sample.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** The use cases on a whole installation in memory, and an export to run them on. Pages are small, so that there are several. */
public final class Installation {
    public static final Requester OPERATOR = new Requester.Operator("operator");

    public final InMemoryStores stores = new InMemoryStores();
    public final AtomicBoolean stop = new AtomicBoolean();
    public final WaveRules rules = new WaveRules(new ReadinessRule(false), RoleMapping.DEFAULT, 2, 2);
    public final SettableClock clock = new SettableClock(Samples.NOON);
    private TenantDirectory directory = stores.tenantDirectory();
    private MpnRegistry registry = stores.mpnRegistry();
    public final AccountAccess access =
            new AccountAccess(stores.legacyAccounts(), stores.users(), stores.migrations(), stores.transactions());
    private final InMemoryRejects rejects = new InMemoryRejects();
    private final List<Tenant> tenants = new ArrayList<>();
    private final List<Membership> memberships = new ArrayList<>();
    private final List<LegacyAccount> accounts = new ArrayList<>();

    /** The export has this account, and a tenant and an active membership of its name. */
    public Installation withReady(String... names) {
        Stream.of(names)
                .forEach(name -> with(Samples.legacyAccount(name))
                        .with(Samples.tenant(name))
                        .with(Samples.membership(name)));
        return this;
    }

    public Installation with(LegacyAccount account) {
        accounts.removeIf(there -> there.id().equals(account.id()));
        accounts.add(account);
        return this;
    }

    public Installation with(Tenant tenant) {
        tenants.removeIf(there -> there.id().equals(tenant.id()));
        tenants.add(tenant);
        return this;
    }

    /** Goes behind those that are there already; several may have one number. */
    public Installation with(Membership membership) {
        memberships.add(membership);
        return this;
    }

    /** The wave asks this directory instead of the embedded one. */
    public Installation asking(TenantDirectory another) {
        directory = another;
        return this;
    }

    /** The wave asks this registry instead of the embedded one. */
    public Installation asking(MpnRegistry another) {
        registry = another;
        return this;
    }

    public static WaveRequest wave() {
        return new WaveRequest("contoso-export", false, Optional.empty(), Set.of(), false);
    }

    public static WaveRequest dryRun() {
        return new WaveRequest("contoso-export", true, Optional.empty(), Set.of(), false);
    }

    public static WaveRequest only(String... ids) {
        Set<PublisherId> only = Set.copyOf(Stream.of(ids).map(Samples::id).toList());
        return new WaveRequest("contoso-export", false, Optional.empty(), only, false);
    }

    public Outcome<WaveResult> migrate(Requester who, WaveRequest request, WaveWatch watch) {
        return migrateExport().run(who, request, watch);
    }

    public MigrateExport migrateExport() {
        return new MigrateExport(export(), stores.waveLock(), waves("here"));
    }

    public InMemoryRejects rejects() {
        return rejects;
    }

    /** Another node's part in this wave over the same export. */
    public WaveShare elsewhere(WaveRequest request) {
        return waves("elsewhere").share(request, export()).orElseThrow();
    }

    public InMemoryExport export() {
        return new InMemoryExport(tenants, memberships, accounts);
    }

    private Waves waves(String node) {
        PageWriter writer = new PageWriter(
                stores.transactions(), stores.legacyAccounts(), stores.migrations(), mover(), stores.history());
        return new Waves(
                stores.tenants(),
                stores.memberships(),
                directory(),
                registry(),
                stores.migrations(),
                stores.transactions(),
                writer,
                stores.waveClaims(node),
                stores.history(),
                rejects,
                rules,
                stop::get,
                clock);
    }

    public Mover mover() {
        return new Mover(stores.legacyAccounts(), stores.accounts(), stores.users(), stores.offers(), stores.outbox());
    }

    public CheckedTenantDirectory directory() {
        return new CheckedTenantDirectory(directory, AskingPolicy.none());
    }

    public CheckedMpnRegistry registry() {
        return new CheckedMpnRegistry(registry, AskingPolicy.none());
    }

    public WaveResult migrate(WaveRequest request) {
        return value(migrate(OPERATOR, request, WaveWatch.NONE));
    }

    public ReviewReadiness reviewReadiness() {
        return new ReviewReadiness(stores.legacyAccounts(), stores.migrations(), directory(), registry(), rules, clock);
    }

    public ListAccounts listAccounts() {
        return new ListAccounts(stores.legacyAccounts(), views());
    }

    public ShowAccount showAccount() {
        return new ShowAccount(access, views(), stores.transactions());
    }

    public AccountView show(String id) {
        return value(showAccount().run(OPERATOR, Samples.id(id)));
    }

    public ListUsers listUsers() {
        return new ListUsers(access, stores.users());
    }

    public ShowLegacyAccount showLegacyAccount() {
        return new ShowLegacyAccount(access, stores.legacyAccounts());
    }

    public ShowHistory showHistory() {
        return new ShowHistory(access, stores.history());
    }

    public ExportHistory exportHistory() {
        return new ExportHistory(stores.history());
    }

    public List<HistoryEntry> history(String id) {
        try (Stream<HistoryEntry> entries = value(showHistory().run(OPERATOR, Samples.id(id)))) {
            return entries.toList();
        }
    }

    public List<Reject> rejected() {
        return rejects.rejected();
    }

    private AccountViews views() {
        return new AccountViews(stores.accounts(), stores.users(), stores.migrations(), directory(), registry(), rules);
    }

    public static Requester person(String address) {
        return new Requester.Person(Samples.signIn(address));
    }

    public static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Done<T>(var value) -> value;
            case Refused<T>(var reason) -> throw new AssertionError("refused: " + reason);
        };
    }

    public static Code refusal(Outcome<?> outcome) {
        return switch (outcome) {
            case Done<?>(var value) -> throw new AssertionError("not refused: " + value);
            case Refused<?>(var reason) -> reason.code();
        };
    }
}
