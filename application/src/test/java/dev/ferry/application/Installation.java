package dev.ferry.application;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.util.Modules;
import dev.ferry.application.account.AccountView;
import dev.ferry.application.account.ListAccounts;
import dev.ferry.application.account.ShowAccount;
import dev.ferry.application.account.ShowLegacyAccount;
import dev.ferry.application.history.ExportHistory;
import dev.ferry.application.history.ShowHistory;
import dev.ferry.application.migration.WaveRules;
import dev.ferry.application.migration.WaveWatch;
import dev.ferry.application.standing.ReviewReadiness;
import dev.ferry.application.user.ListUsers;
import dev.ferry.application.wave.MigrateExport;
import dev.ferry.application.wave.WaveRequest;
import dev.ferry.application.wave.WaveResult;
import dev.ferry.application.wave.Waves;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.export.Reject;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.migration.ReadinessRule;
import dev.ferry.domain.migration.WaveClaims;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The use cases on a whole installation in memory, and an export to run them on. Pages are small, so that there are
 * several.
 */
public final class Installation {
    public static final Requester OPERATOR = new Requester.Operator("operator");

    public final InMemoryStores stores = new InMemoryStores();
    public final AtomicBoolean stop = new AtomicBoolean();
    public final WaveRules rules =
            new WaveRules(new ReadinessRule(false, InstallationModule.PERSONAL), RoleMapping.DEFAULT, 2, 2);
    public final SettableClock clock = new SettableClock(Samples.NOON);
    private final Map<Class<?>, Supplier<?>> exchanged = new HashMap<>();
    private final InMemoryRejects rejects = new InMemoryRejects();
    private final List<Tenant> tenants = new ArrayList<>();
    private final List<Membership> memberships = new ArrayList<>();
    private final List<LegacyAccount> accounts = new ArrayList<>();
    private final Injector injector = Guice.createInjector(new InstallationModule(this));

    /** A use case on this installation as it is now. */
    public <T> T get(Class<T> useCase) {
        return injector.getInstance(useCase);
    }

    /** The use cases where these ports or rules take the place of the installation's own. */
    public Injector with(Module others) {
        return Guice.createInjector(
                Modules.override(new InstallationModule(this)).with(others));
    }

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
        return exchanging(TenantDirectory.class, () -> another);
    }

    /** The wave asks this registry instead of the embedded one. */
    public Installation asking(MpnRegistry another) {
        return exchanging(MpnRegistry.class, () -> another);
    }

    /** Use cases are made with this instead of the installation's own from now on. */
    public <T> Installation exchanging(Class<T> type, Supplier<? extends T> another) {
        exchanged.put(type, another);
        return this;
    }

    <T> T current(Class<T> type, T own) {
        return type.cast(exchanged.getOrDefault(type, () -> own).get());
    }

    public static WaveRequest wave() {
        return wave(false, Set.of());
    }

    public static WaveRequest dryRun() {
        return wave(true, Set.of());
    }

    private static WaveRequest wave(boolean dryRun, Set<PublisherId> only) {
        return new WaveRequest("contoso-export", dryRun, Optional.empty(), only, false, false, OptionalLong.empty());
    }

    public static WaveRequest only(String... ids) {
        Set<PublisherId> only = Set.copyOf(Stream.of(ids).map(Samples::id).toList());
        return wave(false, only);
    }

    public Outcome<WaveResult> migrate(Requester who, WaveRequest request, WaveWatch watch) {
        return migrateExport().run(who, request, watch);
    }

    public MigrateExport migrateExport() {
        return get(MigrateExport.class);
    }

    public InMemoryRejects rejects() {
        return rejects;
    }

    /** Another node's part in this wave over the same export. */
    public WaveShare elsewhere(WaveRequest request) {
        return with(binder -> binder.bind(WaveClaims.class).toInstance(stores.waveClaims("elsewhere")))
                .getInstance(Waves.class)
                .share(request, export())
                .orElseThrow();
    }

    public InMemoryExport export() {
        return new InMemoryExport(tenants, memberships, accounts);
    }

    public WaveResult migrate(WaveRequest request) {
        return value(migrate(OPERATOR, request, WaveWatch.NONE));
    }

    public ReviewReadiness reviewReadiness() {
        return get(ReviewReadiness.class);
    }

    public ListAccounts listAccounts() {
        return get(ListAccounts.class);
    }

    public ShowAccount showAccount() {
        return get(ShowAccount.class);
    }

    public AccountView show(String id) {
        return value(showAccount().run(OPERATOR, Samples.id(id)));
    }

    public ListUsers listUsers() {
        return get(ListUsers.class);
    }

    public ShowLegacyAccount showLegacyAccount() {
        return get(ShowLegacyAccount.class);
    }

    public ShowHistory showHistory() {
        return get(ShowHistory.class);
    }

    public ExportHistory exportHistory() {
        return get(ExportHistory.class);
    }

    public List<HistoryEntry> history(String id) {
        try (Stream<HistoryEntry> entries = value(showHistory().run(OPERATOR, Samples.id(id)))) {
            return entries.toList();
        }
    }

    public List<Reject> rejected() {
        return rejects.rejected();
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
