package dev.ferry.cli;

import com.google.inject.AbstractModule;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;
import dev.ferry.application.UseCases;
import dev.ferry.application.access.Operators;
import dev.ferry.application.act.ActRules;
import dev.ferry.application.act.ActTeller;
import dev.ferry.application.act.ActTrigger;
import dev.ferry.application.agreement.InstalledAgreements;
import dev.ferry.application.deadline.DeadlineRules;
import dev.ferry.application.job.JobIds;
import dev.ferry.application.mail.Links;
import dev.ferry.application.mail.MailFaults;
import dev.ferry.application.mail.MailLinks;
import dev.ferry.application.mail.MailRules;
import dev.ferry.application.mail.MailTrigger;
import dev.ferry.application.migration.WaveRules;
import dev.ferry.application.person.Pseudonyms;
import dev.ferry.application.proof.CodeRules;
import dev.ferry.application.standing.StandingRules;
import dev.ferry.application.sync.Deliveries;
import dev.ferry.application.sync.SyncRules;
import dev.ferry.application.sync.SyncTrigger;
import dev.ferry.application.sync.TargetCircuit;
import dev.ferry.application.system.AskingPolicy;
import dev.ferry.application.system.FaultNotes;
import dev.ferry.application.system.SystemWatch;
import dev.ferry.application.undo.UndoRules;
import dev.ferry.domain.deadline.LastDay;
import dev.ferry.domain.email.Domain;
import dev.ferry.domain.export.ExportReader;
import dev.ferry.domain.export.Rejects;
import dev.ferry.domain.export.SyntheticExports;
import dev.ferry.domain.export.Uploads;
import dev.ferry.domain.identity.IdentityProvider;
import dev.ferry.domain.invitation.ReminderLadder;
import dev.ferry.domain.job.JobId;
import dev.ferry.domain.mail.MailQueue;
import dev.ferry.domain.membership.EnrolmentRule;
import dev.ferry.domain.migration.WorkEmailRule;
import dev.ferry.domain.operation.Backups;
import dev.ferry.domain.operation.Health;
import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.domain.operation.SharedClock;
import dev.ferry.domain.operation.StopSignal;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.user.LegacyRoles;
import dev.ferry.door.InstalledPlugins;
import dev.ferry.plugin.Service;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.Shutdown;
import dev.ferry.testkit.InMemoryStores;
import dev.ferry.testkit.export.InMemoryUploads;
import dev.ferry.testkit.sample.AgreementSamples;
import dev.ferry.testkit.sample.Samples;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
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
        bindJobs();
        UseCases.ALL.forEach(this::bind);
        Multibinder<ActTeller<?>> tellers = Multibinder.newSetBinder(binder(), new TypeLiteral<ActTeller<?>>() {});
        UseCases.TELLERS.forEach(teller -> tellers.addBinding().to(teller));
        bindSync();
        bind(Clock.class).toInstance(ferry.clock);
        bind(SharedClock.class).toInstance(ferry.clock::instant);
        bind(RandomGenerator.class).toInstance(new Random(1));
        bind(Settings.class).toInstance(settings());
        bind(InstalledPlugins.class).toInstance(new InstalledPlugins(ferry.plugins));
        bind(Shutdown.class).toInstance(new AtOnce());
        Multibinder<Service> services = Multibinder.newSetBinder(binder(), Service.class);
        ferry.services.forEach(service -> services.addBinding().toInstance(service));
    }

    private void bindStores() {
        stores.ports().entrySet().stream()
                .filter(port -> port.getKey() != IdentityProvider.class && port.getKey() != MailQueue.class)
                .forEach(this::bindPort);
        bind(MailQueue.class).toProvider(() -> unlessAtFault(ferry.mailFault, stores.mailQueue()));
        IdentityProvider elsewhere = token -> stores.identityProvider().verify(token);
        bind(IdentityProvider.class).toInstance(ferry.signInHere ? stores.identityProvider() : elsewhere);
    }

    private static <T> T unlessAtFault(Optional<RuntimeException> fault, T whole) {
        fault.ifPresent(thrown -> {
            throw thrown;
        });
        return whole;
    }

    @SuppressWarnings("unchecked")
    private void bindPort(Map.Entry<Class<?>, Object> port) {
        bind((Class<Object>) port.getKey()).toInstance(ferry.instead.getOrDefault(port.getKey(), port.getValue()));
    }

    private void bindSystems() {
        bind(ExportReader.class).toInstance(ferry.export);
        bind(Rejects.class).toInstance(ferry.export);
        bind(Uploads.class).toInstance(new InMemoryUploads());
        bind(Backups.class).toInstance(backups());
        bind(SyntheticExports.class).toInstance((_, accounts, _) -> Outcome.done(accounts * 5));
        bind(new TypeLiteral<Set<HealthCheck>>() {}).toInstance(Set.of(health()));
        bind(AskingPolicy.class).toInstance(AskingPolicy.none());
        bind(SystemWatch.class).toInstance(SystemWatch.blind());
    }

    /** Jobs are the server's; the terminal starts none. */
    private void bindJobs() {
        bind(StopSignal.class).toInstance(() -> ferry.stop);
        bind(JobIds.class).toInstance(() -> new JobId(new UUID(0, 1)));
        bind(FaultNotes.class).toInstance(_ -> "ref-1");
        bind(Executor.class).toInstance(Runnable::run);
    }

    private void bindRules() {
        Set<Domain> personal = Set.of(new Domain("outlook.example"));
        bind(Operators.class).toInstance(new Operators(Set.of(Samples.email("boss@ferry.example"))));
        bind(InstalledAgreements.class).toInstance(new InstalledAgreements(List.of(AgreementSamples.ADDENDUM), false));
        bind(Links.class).toInstance(new Links(HERE, HERE, HERE, HERE, HERE, HERE, HERE, HERE));
        MailLinks mailLinks = new MailLinks(new Links(HERE, HERE, HERE, HERE, HERE, HERE, HERE, HERE));
        bind(MailLinks.class).toProvider(() -> unlessAtFault(ferry.linksFault, mailLinks));
        bind(ReminderLadder.class).toInstance(ReminderLadder.DEFAULT);
        bind(MailRules.class).toInstance(MailRules.DEFAULT);
        bind(CodeRules.class).toInstance(CodeRules.DEFAULT);
        bind(MailFaults.class).toInstance(MailFaults.unheard());
        bind(UndoRules.class).toInstance(UndoRules.DEFAULT);
        bind(MailTrigger.class).toInstance(() -> {});
        bind(StandingRules.class).toInstance(StandingRules.DEFAULT);
        bind(WaveRules.class)
                .toInstance(new WaveRules(WaveRules.DEFAULT.readiness(), WaveRules.DEFAULT.mapping(), 1, 1));
        bind(WorkEmailRule.class).toInstance(new WorkEmailRule(personal));
        bind(EnrolmentRule.class).toInstance(new EnrolmentRule(personal, Set.of("info")));
    }

    private void bindSync() {
        bind(Pseudonyms.class).toInstance(() -> Samples.email("erased-1@erased.invalid"));
        bind(SyncTrigger.class).toInstance(() -> {});
        bind(ActTrigger.class).toInstance(() -> {});
        bind(ActRules.class).toInstance(ActRules.DEFAULT);
        bind(DeadlineRules.class).toInstance(new DeadlineRules(50));
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
                        ferry.retirement.map(LastDay::new),
                        ZoneOffset.UTC,
                        14));
        bind(TargetCircuit.class).toInstance(TargetCircuit.closed());
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
                return Health.told("database", ferry.healthy, language -> "asked in " + language.getLanguage());
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
