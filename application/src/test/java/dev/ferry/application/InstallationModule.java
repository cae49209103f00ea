package dev.ferry.application;

import com.google.inject.AbstractModule;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;
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
import dev.ferry.domain.catalog.Catalog;
import dev.ferry.domain.deadline.LastDay;
import dev.ferry.domain.email.Domain;
import dev.ferry.domain.export.ExportReader;
import dev.ferry.domain.export.Rejects;
import dev.ferry.domain.export.SyntheticExports;
import dev.ferry.domain.export.Uploads;
import dev.ferry.domain.invitation.ReminderLadder;
import dev.ferry.domain.job.JobId;
import dev.ferry.domain.membership.EnrolmentRule;
import dev.ferry.domain.membership.MembershipCenter;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.migration.WorkEmailRule;
import dev.ferry.domain.operation.Backups;
import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.domain.operation.SharedClock;
import dev.ferry.domain.operation.StopSignal;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.solution.GoToMarketPortal;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.domain.user.LegacyRoles;
import dev.ferry.testkit.export.InMemoryUploads;
import dev.ferry.testkit.sample.AgreementSamples;
import dev.ferry.testkit.sample.Samples;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;

/**
 * Wires the use cases on an installation in memory; what its tests exchange is looked up each time that a use case is
 * made.
 */
public final class InstallationModule extends AbstractModule {
    private static final Set<Class<?>> EXCHANGED = Set.of(
            TenantDirectory.class,
            MpnRegistry.class,
            MembershipCenter.class,
            Catalog.class,
            GoToMarketPortal.class,
            LegacyPortal.class);
    static final Set<Domain> PERSONAL = Set.of(new Domain("mail.example"));
    private static final URI HERE = URI.create("https://ferry.example");

    private final Installation ferry;

    InstallationModule(Installation ferry) {
        this.ferry = ferry;
    }

    /** The rules of sync-back, with this last day of the legacy portal. */
    public static SyncRules syncRules(Optional<LocalDate> retirement) {
        return new SyncRules(
                LegacyRoles.DEFAULT,
                Duration.ofDays(30),
                Duration.ofSeconds(10),
                Duration.ofHours(1),
                4,
                4,
                Duration.ofMinutes(1),
                0.34,
                retirement.map(LastDay::new),
                ZoneOffset.UTC,
                14);
    }

    @Override
    protected void configure() {
        Multibinder<ActTeller<?>> tellers = Multibinder.newSetBinder(binder(), new TypeLiteral<ActTeller<?>>() {});
        UseCases.TELLERS.forEach(teller -> tellers.addBinding().to(teller));
        ferry.stores.ports().entrySet().stream()
                .filter(port -> !EXCHANGED.contains(port.getKey()))
                .forEach(this::bindPort);
        bindExchanged(TenantDirectory.class, ferry.stores.tenantDirectory());
        bindExchanged(MpnRegistry.class, ferry.stores.mpnRegistry());
        bindExchanged(MembershipCenter.class, ferry.stores.membershipCenter());
        bindExchanged(GoToMarketPortal.class, ferry.stores.goToMarketPortal());
        bindExchanged(LegacyPortal.class, ferry.stores.legacyPortal());
        bindExchanged(Catalog.class, ferry.stores.catalog());
        bindRules();
        bindFiles();
        bindRuntime();
    }

    @SuppressWarnings("unchecked")
    private void bindPort(Map.Entry<Class<?>, Object> port) {
        bind((Class<Object>) port.getKey()).toInstance(port.getValue());
    }

    private <T> void bindExchanged(Class<T> type, T own) {
        bind(type).toProvider(() -> ferry.current(type, own));
    }

    private void bindRules() {
        bind(WaveRules.class).toInstance(ferry.rules);
        bind(StandingRules.class).toInstance(StandingRules.DEFAULT);
        bindExchanged(SyncRules.class, syncRules(Optional.empty()));
        bind(MailRules.class).toInstance(MailRules.DEFAULT);
        bind(CodeRules.class).toInstance(CodeRules.DEFAULT);
        bind(MailFaults.class).toInstance(MailFaults.unheard());
        bind(WorkEmailRule.class).toInstance(new WorkEmailRule(PERSONAL));
        bind(EnrolmentRule.class).toInstance(new EnrolmentRule(PERSONAL, Set.of("info")));
        bind(ReminderLadder.class).toInstance(ReminderLadder.DEFAULT);
        bind(Operators.class).toInstance(new Operators(Set.of()));
        bind(InstalledAgreements.class).toInstance(new InstalledAgreements(List.of(AgreementSamples.ADDENDUM), false));
        bind(Links.class).toInstance(new Links(HERE, HERE, HERE, HERE, HERE, HERE, HERE, HERE));
        bind(MailLinks.class).toInstance(new MailLinks(new Links(HERE, HERE, HERE, HERE, HERE, HERE, HERE, HERE)));
    }

    private void bindFiles() {
        bind(ExportReader.class).toProvider(() -> ferry.current(ExportReader.class, ferry.export()));
        bind(Rejects.class).toInstance(ferry.rejects());
        bind(Uploads.class).toInstance(new InMemoryUploads());
        bind(SyntheticExports.class).toInstance((_, accounts, _) -> Outcome.done(accounts));
        bind(Backups.class).toInstance(file -> Outcome.refused(Code.TARGET_EXISTS, "file", file));
    }

    private void bindRuntime() {
        bind(Clock.class).toInstance(ferry.clock);
        bind(SharedClock.class).toInstance(ferry.clock::instant);
        bind(RandomGenerator.class).toInstance(new NoJitter());
        bind(StopSignal.class).toInstance(ferry.stop::get);
        bind(AskingPolicy.class).toInstance(AskingPolicy.none());
        bind(SystemWatch.class).toInstance(SystemWatch.blind());
        bindExchanged(TargetCircuit.class, TargetCircuit.closed());
        bind(SyncTrigger.class).toInstance(() -> {});
        bind(ActTrigger.class).toInstance(() -> {});
        bind(ActRules.class).toInstance(ActRules.DEFAULT);
        bind(DeadlineRules.class).toInstance(new DeadlineRules(50));
        bind(UndoRules.class).toInstance(UndoRules.DEFAULT);
        bind(MailTrigger.class).toInstance(() -> {});
        bind(Executor.class).toInstance(Runnable::run);
        bind(Executor.class)
                .annotatedWith(Deliveries.class)
                .toProvider(() -> ferry.current(Executor.class, Runnable::run));
        bind(JobIds.class).toInstance(() -> new JobId(UUID.randomUUID()));
        bind(FaultNotes.class).toInstance(_ -> "ref-1");
        bind(Pseudonyms.class).toInstance(() -> Samples.email("erased-1@erased.invalid"));
        bind(new TypeLiteral<Set<HealthCheck>>() {}).toInstance(Set.of());
    }

    /** Adds nothing to a pause. */
    private static final class NoJitter implements RandomGenerator {
        @Override
        public long nextLong() {
            return 0;
        }
    }
}
