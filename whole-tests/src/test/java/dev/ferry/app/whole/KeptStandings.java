package dev.ferry.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Injector;
import dev.ferry.app.InstallationInTest;
import dev.ferry.application.deadline.LoadDeadlines;
import dev.ferry.application.deadline.WaiveDeadline;
import dev.ferry.application.guided.CompleteMigration;
import dev.ferry.application.guided.EnrolCompany;
import dev.ferry.application.guided.Enrolments;
import dev.ferry.application.guided.EnrolmentsPage;
import dev.ferry.application.guided.GiveMembership;
import dev.ferry.application.guided.GiveWorkEmail;
import dev.ferry.application.guided.NameOwner;
import dev.ferry.application.guided.StartMigration;
import dev.ferry.application.invitation.InvitationRequest;
import dev.ferry.application.invitation.InviteOwners;
import dev.ferry.application.marketplace.EnrolInMarketplace;
import dev.ferry.application.messages.Language;
import dev.ferry.application.migration.WaveWatch;
import dev.ferry.application.offer.CreateOffer;
import dev.ferry.application.offer.DeleteOffer;
import dev.ferry.application.person.ErasePerson;
import dev.ferry.application.person.Erasure;
import dev.ferry.application.standing.CompareStandings;
import dev.ferry.application.standing.JudgeAgain;
import dev.ferry.application.support.AnswerCase;
import dev.ferry.application.support.CaseWish;
import dev.ferry.application.support.OpenCase;
import dev.ferry.application.support.SayKind;
import dev.ferry.application.wave.MigrateExport;
import dev.ferry.application.wave.WaveRequest;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.deadline.Deadline;
import dev.ferry.domain.export.ExportReader;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.Memberships;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.OfferKind;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.standing.AccountStandings;
import dev.ferry.domain.standing.DueVerdicts;
import dev.ferry.domain.support.CaseState;
import dev.ferry.domain.support.Cases;
import dev.ferry.domain.support.Topic;
import dev.ferry.domain.support.Verdict;
import dev.ferry.domain.tenant.Tenant;
import dev.ferry.domain.tenant.Tenants;
import dev.ferry.testkit.export.InMemoryExport;
import dev.ferry.testkit.identity.SettableClock;
import dev.ferry.testkit.sample.RandomCompanies;
import dev.ferry.testkit.sample.Samples;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever waves, owners, operators and exports do on a real database: what is kept of how accounts stand is what would
 * be derived afresh, and so are the sums of it. In memory {@code KeptStandingsTest} tries more.
 */
abstract class KeptStandings {
    private static final List<String> ACCOUNTS = List.of("contoso", "fabrikam", "rival", "tailspin");
    private static final int STEPS = 50;
    private static final int ACTS = 18;
    private static final Requester OPERATOR = new Requester.Operator("operator");
    private static final Map<String, String> SETTINGS = Map.of("FERRY_MEMBERSHIPS_VETTING", "manual");

    @TempDir
    private Path directory;

    private final Storage storage = storage();
    private final SettableClock clock = new SettableClock(Samples.NOON);
    private final Map<String, LegacyAccount> accounts = new TreeMap<>();
    private final Map<String, Tenant> tenants = new TreeMap<>();
    private final Map<String, Membership> memberships = new TreeMap<>();

    /** A storage that holds nothing. */
    abstract Storage storage();

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void whatIsKeptIsWhatWouldBeDerived(long seed) {
        Map<String, String> environment =
                storage.ferry(directory.resolve("home")).with(SETTINGS).environment();
        try (InstallationInTest installation = new InstallationInTest(environment)) {
            Injector ferry = installation.with(binder -> {
                binder.bind(Clock.class).toInstance(clock);
                binder.bind(ExportReader.class)
                        .toProvider(() -> new InMemoryExport(
                                List.copyOf(tenants.values()),
                                List.copyOf(memberships.values()),
                                List.copyOf(accounts.values())));
            });
            Random random = new Random(seed);
            RandomCompanies companies = new RandomCompanies(random, ACCOUNTS);
            for (int step = 0; step < STEPS; step++) {
                int act = random.nextInt(ACTS);
                act(ferry, random, companies, act);
                assertKept(ferry, "seed " + seed + ", step " + step + ", act " + act);
            }
            assertThat(ferry.getInstance(AccountStandings.class).sums().accounts())
                    .as("seed %s: something was kept", seed)
                    .isPositive();
        }
    }

    private static void assertKept(Injector ferry, String when) {
        assertThat(ferry.getInstance(JudgeAgain.class).catchUp()).as(when).isZero();
        assertThat(ferry.getInstance(CompareStandings.class).run())
                .as(when)
                .returns(0L, CompareStandings.Compared::due)
                .returns(List.of(), CompareStandings.Compared::some)
                .returns(true, CompareStandings.Compared::agrees);
    }

    private void act(Injector ferry, Random random, RandomCompanies companies, int act) {
        String account = companies.anyName();
        PublisherId id = Samples.id(account);
        String address = "owner@" + Samples.domain(account);
        Requester owner = new Requester.Person(Samples.signIn(address));
        switch (act) {
            case 0, 1, 2 -> wave(ferry, companies);
            case 3 -> ferry.getInstance(StartMigration.class).run(owner, id);
            case 4 -> ferry.getInstance(GiveWorkEmail.class).run(owner, id, address, Language.ENGLISH);
            case 5 ->
                ferry.getInstance(GiveMembership.class)
                        .run(owner, id, Samples.mpnId(companies.anyName()).value());
            case 6 -> enrol(ferry, random, companies, owner, id);
            case 7 -> ferry.getInstance(CompleteMigration.class).run(owner, id);
            case 8 ->
                ferry.getInstance(NameOwner.class).run(OPERATOR, id, "named@" + companies.anyDomain(), "none was left");
            case 9 ->
                ferry.getInstance(InviteOwners.class)
                        .run(
                                OPERATOR,
                                new InvitationRequest(Optional.empty(), Optional.empty(), Set.of(id), true),
                                WaveWatch.NONE);
            case 10 ->
                ferry.getInstance(ErasePerson.class)
                        .run(
                                OPERATOR,
                                Erasure.of(Samples.email(
                                        random.nextBoolean() ? address : "named@" + companies.anyDomain())));
            case 11 -> companies.change(ferry.getInstance(Tenants.class));
            case 12 -> companies.change(ferry.getInstance(Memberships.class));
            case 13 -> clock.forward(Duration.ofMinutes(random.nextInt(3_000)));
            case 14, 15, 16 -> offers(ferry, random, companies, owner, id);
            default -> {
                ferry.getInstance(JudgeAgain.class).runOld();
                ferry.getInstance(DueVerdicts.class).claim(2, Duration.ofMinutes(1)); // who dies then
            }
        }
    }

    /** What changes how offers stand with their deadlines, as far as the account has what it takes. */
    private static void offers(
            Injector ferry, Random random, RandomCompanies companies, Requester owner, PublisherId id) {
        OfferKey key = new OfferKey(id, companies.anyOffer());
        String deadline = companies.anyOf(List.of(Situation.values())).slug();
        switch (random.nextInt(8)) {
            case 0 -> ferry.getInstance(WaiveDeadline.class).run(OPERATOR, key, deadline, "why not");
            case 1 -> ferry.getInstance(WaiveDeadline.class).takeBack(OPERATOR, key, deadline, Optional.empty());
            case 2, 3 -> {
                List<Deadline> others = companies.deadlines();
                if (!others.isEmpty()) {
                    ferry.getInstance(LoadDeadlines.class).run(OPERATOR, others, false);
                }
            }
            case 4 -> ferry.getInstance(SayKind.class).run(owner, key, random.nextBoolean());
            case 5 ->
                ferry.getInstance(OpenCase.class)
                        .run(owner, id, new CaseWish(Topic.WRONG_OFFER_TYPE, Optional.of(key.id()), "another kind"));
            case 6 -> answered(ferry, random, id);
            default -> {
                ferry.getInstance(EnrolInMarketplace.class)
                        .run(owner, id, EnrolInMarketplace.Program.COMMERCIAL_MARKETPLACE.slug());
                OfferId created = new OfferId("new-" + random.nextInt(3));
                ferry.getInstance(CreateOffer.class)
                        .run(
                                owner,
                                id,
                                new CreateOffer.Wish(
                                        created,
                                        "New",
                                        OfferKind.DYNAMICS_365_CUSTOMER_ENGAGEMENT,
                                        Optional.of(key.id()).filter(_ -> random.nextBoolean())));
                if (random.nextBoolean()) {
                    ferry.getInstance(DeleteOffer.class).run(owner, new OfferKey(id, created), Optional.empty());
                }
            }
        }
    }

    private static void answered(Injector ferry, Random random, PublisherId id) {
        ferry.getInstance(Cases.class)
                .ofAccounts(Set.of(id))
                .getOrDefault(id, List.of())
                .forEach(one -> ferry.getInstance(AnswerCase.class)
                        .run(
                                OPERATOR,
                                id,
                                one.id(),
                                new AnswerCase.Wish(
                                        random.nextBoolean() ? CaseState.ANSWERED : CaseState.CLOSED,
                                        "so it is",
                                        Optional.of(random.nextBoolean() ? Verdict.CONFIRMED : Verdict.UNFOUNDED))));
    }

    /** Over an export that is never twice the same. */
    private void wave(Injector ferry, RandomCompanies companies) {
        for (String name : ACCOUNTS) {
            if (companies.onceIn(3)) {
                accounts.put(name, companies.account(name));
            }
            if (companies.onceIn(3)) {
                tenants.put(name, Samples.tenant(name, Samples.domain(name), companies.anyDomain()));
            }
        }
        if (companies.onceIn(3)) {
            String name = companies.anyName();
            memberships.put(name, companies.membership(name));
        }
        ferry.getInstance(MigrateExport.class)
                .run(
                        OPERATOR,
                        new WaveRequest(
                                "contoso-export",
                                companies.onceIn(6),
                                Optional.empty(),
                                Set.of(),
                                false,
                                companies.onceIn(4),
                                OptionalLong.of(1_000)),
                        WaveWatch.NONE);
    }

    /** An owner does, and an operator decides about one who did. */
    private static void enrol(
            Injector ferry, Random random, RandomCompanies companies, Requester owner, PublisherId id) {
        ferry.getInstance(EnrolCompany.class)
                .run(owner, id, new EnrolCompany.Company("A company", "SE", Optional.empty()), Language.ENGLISH);
        Enrolments enrolments = ferry.getInstance(Enrolments.class);
        if (enrolments.page(OPERATOR, Optional.empty(), 1_000) instanceof Outcome.Done<EnrolmentsPage>(var waiting)
                && !waiting.some().isEmpty()) {
            enrolments.decide(
                    OPERATOR, companies.anyOf(waiting.some()).mpnId(), random.nextBoolean(), Optional.empty());
        }
    }
}
