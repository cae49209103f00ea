package dev.ferry.rest;

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
import dev.ferry.domain.membership.EnrolmentRule;
import dev.ferry.domain.migration.ReadinessRule;
import dev.ferry.domain.migration.WorkEmailRule;
import dev.ferry.domain.operation.Backups;
import dev.ferry.domain.operation.SharedClock;
import dev.ferry.domain.operation.StopSignal;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.user.LegacyRoles;
import dev.ferry.domain.user.RoleMapping;
import dev.ferry.testkit.export.InMemoryExport;
import dev.ferry.testkit.sample.AgreementSamples;
import dev.ferry.testkit.sample.Samples;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** The use cases over stores in memory, as app binds them over real ones. */
final class InMemoryInstallation extends AbstractModule {
    static final String OPERATOR = "operator@ferry.example";
    private static final Set<Domain> PERSONAL = Set.of(new Domain("mail.example"));
    private static final URI SOMEWHERE = URI.create("https://ferry.example");

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
            Optional.of(new LastDay(
                    LocalDate.ofInstant(Samples.NOON, ZoneOffset.UTC).plusYears(1))),
            ZoneOffset.UTC,
            14);

    private final HeldStores held;
    private final UndoRules undoRules;

    InMemoryInstallation(HeldStores held, UndoRules undoRules) {
        this.held = held;
        this.undoRules = undoRules;
    }

    @Override
    protected void configure() {
        UseCases.ALL.forEach(this::bind);
        Multibinder<ActTeller<?>> tellers = Multibinder.newSetBinder(binder(), new TypeLiteral<ActTeller<?>>() {});
        UseCases.TELLERS.forEach(teller -> tellers.addBinding().to(teller));
        bind(Clock.class).toInstance(Clock.fixed(Samples.NOON, ZoneOffset.UTC));
        bind(SharedClock.class).toInstance(() -> Samples.NOON);
        bind(Operators.class).toInstance(new Operators(Set.of(Samples.email(OPERATOR))));
        bind(InstalledAgreements.class).toInstance(new InstalledAgreements(List.of(AgreementSamples.ADDENDUM), false));
        bind(Links.class)
                .toInstance(new Links(
                        SOMEWHERE, SOMEWHERE, SOMEWHERE, SOMEWHERE, SOMEWHERE, SOMEWHERE, SOMEWHERE, SOMEWHERE));
        bind(MailLinks.class)
                .toInstance(new MailLinks(new Links(
                        SOMEWHERE, SOMEWHERE, SOMEWHERE, SOMEWHERE, SOMEWHERE, SOMEWHERE, SOMEWHERE, SOMEWHERE)));
        bind(WorkEmailRule.class).toInstance(new WorkEmailRule(PERSONAL));
        bind(EnrolmentRule.class).toInstance(new EnrolmentRule(PERSONAL, Set.of("info")));
        bind(StandingRules.class).toInstance(StandingRules.DEFAULT);
        bind(WaveRules.class)
                .toInstance(new WaveRules(new ReadinessRule(false, PERSONAL), RoleMapping.DEFAULT, 100, 2));
        bind(SyncRules.class).toInstance(SYNC_RULES);
        bind(MailRules.class).toInstance(MailRules.DEFAULT);
        bind(CodeRules.class).toInstance(CodeRules.DEFAULT);
        bind(MailFaults.class).toInstance(MailFaults.unheard());
        bind(AskingPolicy.class).toInstance(AskingPolicy.none());
        bind(SystemWatch.class).toInstance(new ShownSystems());
        bind(RandomGenerator.class).toInstance(new Random(1));
        bind(TargetCircuit.class).toInstance(TargetCircuit.closed());
        bind(Pseudonyms.class).toInstance(() -> Samples.email("erased-1@erased.invalid"));
        bind(SyncTrigger.class).toInstance(() -> {});
        bind(ActTrigger.class).toInstance(() -> {});
        bind(ActRules.class).toInstance(ActRules.DEFAULT);
        bind(DeadlineRules.class).toInstance(new DeadlineRules(50));
        bind(UndoRules.class).toInstance(undoRules);
        bind(MailTrigger.class).toInstance(() -> {});
        bindStores();
        bindJobs();
    }

    /** Each job has ended before its request is answered. */
    private void bindJobs() {
        bind(JobIds.class).toInstance(() -> new JobId(new UUID(0, held.nextJob())));
        bind(Executor.class).toInstance(Runnable::run);
        bind(Executor.class).annotatedWith(Deliveries.class).toInstance(Runnable::run);
        bind(SyntheticExports.class).toInstance((_, accounts, _) -> Outcome.done(accounts));
        bind(Backups.class).toInstance(file -> Outcome.refused(Code.TARGET_EXISTS, "file", file));
        bind(FaultNotes.class).toInstance(_ -> "ref-job");
        bind(ReminderLadder.class).toInstance(new ReminderLadder(Set.of(7, 1)));
        bindPort(Uploads.class, HeldStores::uploads);
        bind(ExportReader.class).toInstance(EXPORT);
        bindPort(Rejects.class, HeldStores::rejects);
        bind(StopSignal.class).toInstance(() -> false);
    }

    /** Each port by what the installation of the test holds at the moment. */
    private void bindStores() {
        held.stores().ports().keySet().stream()
                .filter(port -> port != IdentityProvider.class)
                .forEach(this::bindStore);
        bindPort(IdentityProvider.class, HeldStores::identityProvider);
    }

    private <T> void bindStore(Class<T> port) {
        bindPort(
                port,
                all -> Objects.requireNonNull(port.cast(all.stores().ports().get(port))));
    }

    private <T> void bindPort(Class<T> port, Function<HeldStores, ? extends T> store) {
        bind(port).toInstance(held.port(port, store));
    }
}
