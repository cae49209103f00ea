package dev.ferry.cli;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.multibindings.Multibinder;
import dev.ferry.application.access.Ties;
import dev.ferry.application.account.AccountViews;
import dev.ferry.application.account.ListAccounts;
import dev.ferry.application.account.ListUsers;
import dev.ferry.application.account.ShowAccount;
import dev.ferry.application.account.ShowLegacyAccount;
import dev.ferry.application.history.ExportHistory;
import dev.ferry.application.history.ShowHistory;
import dev.ferry.application.migration.MigrateExport;
import dev.ferry.application.migration.PageWriter;
import dev.ferry.application.migration.ReviewReadiness;
import dev.ferry.application.migration.WaveRules;
import dev.ferry.application.migration.Waves;
import dev.ferry.application.operation.BackUp;
import dev.ferry.application.operation.CheckHealth;
import dev.ferry.application.operation.GenerateExport;
import dev.ferry.application.system.CheckedMpnRegistry;
import dev.ferry.application.system.CheckedTenantDirectory;
import dev.ferry.application.system.Patience;
import dev.ferry.domain.operation.Backups;
import dev.ferry.domain.operation.Health;
import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.plugin.EntryPoint.Errand;
import dev.ferry.plugin.InstalledPlugins;
import dev.ferry.plugin.InstalledPlugins.Installed;
import dev.ferry.plugin.Service;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.Shutdown;
import dev.ferry.plugin.Surroundings;
import dev.ferry.testkit.InMemoryStores;
import dev.ferry.testkit.sample.Samples;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Ferry from the command line to stores in memory, wired as strictly as the real one; what it prints is caught. */
final class Ferry {
    final InMemoryStores stores = new InMemoryStores();
    final FixedExport export = new FixedExport();
    final List<Service> services = new ArrayList<>();
    final List<Installed> plugins = new ArrayList<>();
    final Map<String, String> environment = new HashMap<>();
    Path directory = Path.of("/desk");
    boolean terminal;
    boolean stop;
    boolean healthy = true;

    /** What came of a command. */
    record Ran(int exitCode, String output, String errors) {}

    /** The export has these accounts, all of them ready. */
    Ferry withReady(String... names) {
        Stream.of(names).forEach(name -> {
            export.tenants.add(Samples.tenant(name));
            export.memberships.add(Samples.membership(name));
            export.accounts.add(Samples.legacyAccount(name));
        });
        return this;
    }

    Ran run(String... arguments) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        CliEntryPoint door = new CliEntryPoint(stream(output), stream(errors));
        Surroundings surroundings = new Surroundings(environment, directory, terminal, terminal);
        int exitCode = switch (door.read(List.of(arguments), surroundings)) {
            case Errand.Answered(var code) -> code;
            case Errand.Run errand -> run(errand, door, surroundings);
        };
        return new Ran(exitCode, output.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
    }

    private int run(Errand.Run errand, CliEntryPoint door, Surroundings surroundings) {
        try {
            return Guice.createInjector(new Everything(), errand.module())
                    .getInstance(errand.job())
                    .run();
        } catch (RuntimeException fault) {
            return door.show(fault, surroundings);
        }
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /** What the composition root binds. */
    private final class Everything extends AbstractModule {
        private final Clock clock = Clock.fixed(Samples.NOON, ZoneOffset.UTC);
        private final Ties ties = new Ties(stores.legacyAccounts(), stores.users());
        private final AccountViews views =
                new AccountViews(stores.accounts(), stores.migrations(), directory(), registry(), WaveRules.DEFAULT);

        @Override
        protected void configure() {
            binder().requireExplicitBindings();
            binder().requireAtInjectOnConstructors();
            binder().requireExactBindingAnnotations();
            bind(Clock.class).toInstance(clock);
            bind(MigrateExport.class).toInstance(new MigrateExport(export, stores.waveLock(), waves()));
            bind(ReviewReadiness.class).toInstance(reviewReadiness());
            bind(ListAccounts.class).toInstance(new ListAccounts(stores.legacyAccounts(), views));
            bind(ShowAccount.class).toInstance(new ShowAccount(ties, views));
            bind(ListUsers.class).toInstance(new ListUsers(ties, stores.accounts(), stores.users()));
            bind(ShowLegacyAccount.class).toInstance(new ShowLegacyAccount(ties, stores.legacyAccounts()));
            bind(ShowHistory.class).toInstance(new ShowHistory(ties, stores.history()));
            bind(ExportHistory.class).toInstance(new ExportHistory(stores.history()));
            bind(BackUp.class).toInstance(new BackUp(backups()));
            bind(GenerateExport.class).toInstance(new GenerateExport((_, accounts, _) -> Outcome.done(accounts * 5)));
            bind(CheckHealth.class).toInstance(new CheckHealth(java.util.Set.of(health())));
            bind(Settings.class).toInstance(settings());
            bind(InstalledPlugins.class).toInstance(new InstalledPlugins(plugins));
            bind(Shutdown.class).toInstance(new AtOnce());
            Multibinder<Service> bound = Multibinder.newSetBinder(binder(), Service.class);
            services.forEach(service -> bound.addBinding().toInstance(service));
        }

        private Waves waves() {
            PageWriter writer = new PageWriter(
                    stores.transactions(),
                    stores.legacyAccounts(),
                    stores.migrations(),
                    stores.accounts(),
                    stores.users(),
                    stores.offers(),
                    stores.history(),
                    stores.outbox());
            return new Waves(
                    stores.tenants(),
                    stores.memberships(),
                    directory(),
                    registry(),
                    stores.migrations(),
                    stores.transactions(),
                    writer,
                    stores.waveClaims("here"),
                    stores.history(),
                    export,
                    new WaveRules(WaveRules.DEFAULT.readiness(), WaveRules.DEFAULT.mapping(), 1, 1),
                    () -> stop,
                    clock);
        }

        private ReviewReadiness reviewReadiness() {
            return new ReviewReadiness(
                    stores.legacyAccounts(), stores.migrations(), directory(), registry(), WaveRules.DEFAULT, clock);
        }

        private CheckedTenantDirectory directory() {
            return new CheckedTenantDirectory(stores.tenantDirectory(), Patience.none());
        }

        private CheckedMpnRegistry registry() {
            return new CheckedMpnRegistry(stores.mpnRegistry(), Patience.none());
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
                    return new Health("database", healthy, "asked");
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
