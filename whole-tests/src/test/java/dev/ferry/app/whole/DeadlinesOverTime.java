package dev.ferry.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Binder;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import dev.ferry.app.InstallationInTest;
import dev.ferry.application.deadline.EnforceDeadlines;
import dev.ferry.application.deadline.EnforceDeadlines.Round;
import dev.ferry.application.migration.WaveWatch;
import dev.ferry.application.wave.MigrateExport;
import dev.ferry.application.wave.WaveRequest;
import dev.ferry.application.wave.WaveResult;
import dev.ferry.domain.account.Accounts;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.act.ActQueue;
import dev.ferry.domain.catalog.Catalog;
import dev.ferry.domain.deadline.DeadlineLedger;
import dev.ferry.domain.deadline.Deadlines;
import dev.ferry.domain.deadline.EnforcedConsequence;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.History;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.mail.MailQueue;
import dev.ferry.domain.mail.MailStatus;
import dev.ferry.domain.migration.Migrations;
import dev.ferry.domain.offer.Offers;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.support.Cases;
import dev.ferry.domain.user.Users;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.identity.SettableClock;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dates of R23 pass over an installation on a real database, whatever is down, killed or at work beside it. */
abstract class DeadlinesOverTime {
    private static final PublisherId CONTOSO = new PublisherId("contoso");
    private static final PublisherId FABRIKAM = new PublisherId("fabrikam");
    private static final Requester OPERATOR = new Requester.Operator("operator");
    private static final Map<String, String> SETTINGS = Map.of("FERRY_DEADLINES_REMOVAL_PERCENT", "100");
    private static final Set<MailKind> ABOUT_DATES = Set.of(MailKind.DEADLINE_REMINDER, MailKind.DEADLINE_WARNING);

    /** What a round reads and writes. */
    private static final List<Class<?>> PORTS = List.of(
            Accounts.class,
            ActQueue.class,
            Cases.class,
            DeadlineLedger.class,
            Deadlines.class,
            History.class,
            LegacyAccounts.class,
            MailQueue.class,
            Migrations.class,
            Offers.class,
            Users.class);

    @TempDir
    private Path directory;

    private final Storage storage = storage();
    private final SettableClock clock = new SettableClock(Instant.parse("2019-07-01T12:00:00Z"));
    private final List<InstallationInTest> opened = new ArrayList<>();
    private Injector ferry = Guice.createInjector();

    /** A storage that holds nothing. */
    abstract Storage storage();

    /** A process of the installation. */
    private Injector node(Module others) {
        Map<String, String> environment =
                storage.ferry(directory.resolve("home")).with(SETTINGS).environment();
        InstallationInTest node = new InstallationInTest(environment);
        opened.add(node);
        return node.with(binder -> {
            binder.bind(Clock.class).toInstance(clock);
            binder.install(others);
        });
    }

    @BeforeEach
    void anAccountHasMovedAndAnotherHasNot() throws IOException {
        ferry = node(_ -> {});
        Outcome<WaveResult> wave = ferry.getInstance(MigrateExport.class)
                .run(
                        OPERATOR,
                        new WaveRequest(
                                export().toString(),
                                false,
                                Optional.empty(),
                                Set.of(),
                                true,
                                false,
                                OptionalLong.empty()),
                        WaveWatch.NONE);
        assertThat(wave).isInstanceOf(Outcome.Done.class);
    }

    private Path export() throws IOException {
        Path export = Files.createDirectories(directory.resolve("export"));
        Files.writeString(export.resolve("accounts.csv"), """
            publisher_id,display_name,mpn_id,company_name,country,payout_profile
            contoso,Contoso,1000001,Contoso AB,SE,true
            fabrikam,Fabrikam,1000002,Fabrikam AB,SE,true
            """);
        Files.writeString(export.resolve("users.csv"), """
            publisher_id,email,legacy_role,kind,display_name,object_id,language
            contoso,elin@contoso.example,owner,work,Elin,,sv
            fabrikam,olle@fabrikam.example,owner,work,Olle,,
            """);
        Files.writeString(export.resolve("memberships.csv"), """
            mpn_id,tenant_id,standing,kind,company_name
            1000001,11111111-1111-4111-8111-111111111111,active,global,Contoso AB
            """);
        Files.writeString(export.resolve("tenants.csv"), """
            tenant_id,display_name,domains
            11111111-1111-4111-8111-111111111111,Contoso AB,contoso.example
            """);
        Files.writeString(export.resolve("offers.csv"), """
            publisher_id,offer_id,name,kind,situation
            contoso,field,Field,dynamics-365-customer-engagement,published
            contoso,draft,Draft,dynamics-365-customer-engagement,draft
            fabrikam,lost,Lost,dynamics-365-operations,not-detected
            """);
        return export;
    }

    @AfterEach
    void close() {
        opened.forEach(InstallationInTest::close);
    }

    private void at(String time) {
        clock.forward(Duration.between(clock.instant(), Instant.parse(time)));
    }

    private static Round round(Injector node) {
        return node.getInstance(EnforceDeadlines.class).run();
    }

    /** How many mails about dates its owners were sent, or will be. */
    private Map<MailKind, Long> mails(PublisherId account) {
        return ferry.getInstance(MailQueue.class).about(account, 1_000).stream()
                .map(MailStatus::kind)
                .filter(ABOUT_DATES::contains)
                .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
    }

    private List<String> inForce() {
        return ferry.getInstance(DeadlineLedger.class).consequences(Set.of(CONTOSO, FABRIKAM)).values().stream()
                .flatMap(List::stream)
                .filter(EnforcedConsequence::isInForce)
                .map(one -> one.key().offer().id() + " " + one.key().consequence())
                .sorted()
                .toList();
    }

    private long begun() {
        try (Stream<HistoryEntry> entries = ferry.getInstance(History.class).entries(Optional.empty())) {
            return entries.filter(entry -> entry.action() == Action.CONSEQUENCE_IN_FORCE)
                    .count();
        }
    }

    private void allIsInForceOnce() {
        assertThat(inForce())
                .containsExactly(
                        "draft removed-from-seller-catalog",
                        "field no-marketing-benefits",
                        "lost removed-from-seller-catalog");
        assertThat(begun()).isEqualTo(3);
    }

    @Test
    void dayByDayEachRungAndEachConsequenceComesOnce() {
        at("2019-07-25T12:00:00Z");
        for (int day = 0; day < 90; day++) {
            round(ferry);
            clock.forward(Duration.ofDays(1));
        }

        assertThat(mails(CONTOSO)).isEqualTo(Map.of(MailKind.DEADLINE_REMINDER, 8L, MailKind.DEADLINE_WARNING, 2L));
        assertThat(mails(FABRIKAM)).isEqualTo(Map.of(MailKind.DEADLINE_REMINDER, 4L));
        allIsInForceOnce();
    }

    @Test
    void whatWasDownOverBothDatesPutsInForceAndSendsNothing() {
        round(ferry);
        at("2019-11-10T12:00:00Z");
        assertThat(round(node(_ -> {})).begun()).isEqualTo(3);
        assertThat(round(ferry)).isEqualTo(new Round(0, 0, 0, 2, 0));

        assertThat(mails(CONTOSO)).isEmpty();
        assertThat(mails(FABRIKAM)).isEmpty();
        allIsInForceOnce();
    }

    @Test
    void ofTwoNodesOneDoesEach() {
        List<Injector> nodes = List.of(ferry, node(_ -> {}));
        at("2019-10-10T12:00:00Z");
        Racers.race(4, racer -> round(nodes.get(racer % 2)));
        assertThat(mails(CONTOSO)).isEqualTo(Map.of(MailKind.DEADLINE_REMINDER, 1L, MailKind.DEADLINE_WARNING, 1L));
        assertThat(mails(FABRIKAM)).isEqualTo(Map.of(MailKind.DEADLINE_REMINDER, 1L));

        at("2019-10-20T12:00:00Z");
        Racers.race(4, racer -> round(nodes.get(racer % 2)));
        allIsInForceOnce();
    }

    @Test
    void whatIsCutOffAnywhereIsGoneOnWith() {
        at("2019-10-10T12:00:00Z");
        assertThat(cutOffEverywhere()).isGreaterThan(20);
        assertThat(mails(CONTOSO)).isEqualTo(Map.of(MailKind.DEADLINE_REMINDER, 1L, MailKind.DEADLINE_WARNING, 1L));
        assertThat(mails(FABRIKAM)).isEqualTo(Map.of(MailKind.DEADLINE_REMINDER, 1L));

        at("2019-10-20T12:00:00Z");
        assertThat(cutOffEverywhere()).isGreaterThan(10);
        allIsInForceOnce();
    }

    /** Cuts a round off at its first call of a store, then at its second, until one comes to its end. */
    private int cutOffEverywhere() {
        AtomicLong left = new AtomicLong();
        Injector mortal = node(binder -> {
            PORTS.forEach(port -> bindMortal(binder, port, left));
            binder.bind(Transactions.class).toInstance(ferry.getInstance(Transactions.class));
            binder.bind(Catalog.class).toInstance(ferry.getInstance(Catalog.class));
        });
        for (int calls = 1; ; calls++) {
            left.set(calls);
            try {
                round(mortal);
                return calls;
            } catch (PortUnavailable _) {
                // and once more, one call later
            }
        }
    }

    private <T> void bindMortal(Binder binder, Class<T> port, AtomicLong left) {
        T real = ferry.getInstance(port);
        Object mortal = Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (_, method, arguments) -> {
            if (left.decrementAndGet() == 0) {
                throw new PortUnavailable("database");
            }
            try {
                return method.invoke(real, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        });
        binder.bind(port).toInstance(port.cast(mortal));
    }
}
