package dev.ferry.application.standing;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.person;
import static dev.ferry.application.Installation.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.Installation;
import dev.ferry.application.deadline.LoadDeadlines;
import dev.ferry.application.deadline.WaiveDeadline;
import dev.ferry.application.guided.CompleteMigration;
import dev.ferry.application.guided.EnrolCompany;
import dev.ferry.application.guided.Enrolments;
import dev.ferry.application.guided.GiveMembership;
import dev.ferry.application.guided.GiveWorkEmail;
import dev.ferry.application.guided.NameOwner;
import dev.ferry.application.guided.StartMigration;
import dev.ferry.application.guided.WaitingEnrolment;
import dev.ferry.application.invitation.InvitationRequest;
import dev.ferry.application.invitation.InviteOwners;
import dev.ferry.application.marketplace.EnrolInMarketplace;
import dev.ferry.application.messages.Language;
import dev.ferry.application.migration.WaveWatch;
import dev.ferry.application.offer.CreateOffer;
import dev.ferry.application.offer.DeleteOffer;
import dev.ferry.application.person.ErasePerson;
import dev.ferry.application.person.Erasure;
import dev.ferry.application.support.AnswerCase;
import dev.ferry.application.support.CaseWish;
import dev.ferry.application.support.OpenCase;
import dev.ferry.application.support.SayKind;
import dev.ferry.application.user.ChangeSettings;
import dev.ferry.application.wave.WaveRequest;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.deadline.Deadline;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.OfferKind;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.support.CaseState;
import dev.ferry.domain.support.Topic;
import dev.ferry.domain.support.Verdict;
import dev.ferry.testkit.sample.RandomCompanies;
import dev.ferry.testkit.sample.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever waves, owners, operators and exports do: what is kept of how accounts stand is what would be derived afresh,
 * and so are the sums of it.
 */
class KeptStandingsTest {
    private static final List<String> ACCOUNTS = List.of("contoso", "fabrikam", "rival", "tailspin", "woodgrove");
    private static final int STEPS = 120;

    /** So seldom all are counted afresh: where what is kept agrees, and its sums do, there is little that could not. */
    private static final int LOOKED_AT = 10;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whatIsKeptIsWhatWouldBeDerived(long seed) {
        Random random = new Random(seed);
        RandomCompanies companies = new RandomCompanies(random, ACCOUNTS);
        Installation ferry = new Installation();
        if (random.nextBoolean()) {
            ferry.stores.mpnRegistry().vetByHand();
        }
        for (int step = 0; step < STEPS; step++) {
            int act = random.nextInt(22);
            act(ferry, random, companies, act);
            String when = "seed " + seed + ", step " + step + ", act " + act;
            assertKept(ferry, when);
            if (step % LOOKED_AT == 0) {
                assertCounted(ferry, when);
            }
        }
        assertThat(ferry.stores.accountStandings().sums().accounts())
                .as("seed %s: something was kept", seed)
                .isPositive();
    }

    private static void assertKept(Installation ferry, String when) {
        assertThat(ferry.get(JudgeAgain.class).catchUp()).as(when).isZero();
        assertThat(ferry.get(CompareStandings.class).run())
                .as(when)
                .returns(0L, CompareStandings.Compared::due)
                .returns(List.of(), CompareStandings.Compared::some)
                .returns(true, CompareStandings.Compared::agrees);
    }

    private static void assertCounted(Installation ferry, String when) {
        assertThat(value(ferry.reviewReadiness().run(OPERATOR)))
                .as(when)
                .isEqualTo(value(ferry.reviewReadiness().run(OPERATOR, WaveWatch.NONE)));
    }

    private static void act(Installation ferry, Random random, RandomCompanies companies, int act) {
        String account = companies.anyName();
        PublisherId id = Samples.id(account);
        String address = "owner@" + Samples.domain(account);
        Requester owner = person(address);
        switch (act) {
            case 0, 1, 2 -> wave(ferry, companies);
            case 3 -> ferry.get(StartMigration.class).run(owner, id);
            case 4 -> ferry.get(GiveWorkEmail.class).run(owner, id, address, Language.ENGLISH);
            case 5 ->
                ferry.get(GiveMembership.class)
                        .run(owner, id, Samples.mpnId(companies.anyName()).value());
            case 6 ->
                ferry.get(EnrolCompany.class)
                        .run(
                                owner,
                                id,
                                new EnrolCompany.Company("A company", "SE", Optional.empty()),
                                Language.ENGLISH);
            case 7 -> ferry.get(CompleteMigration.class).run(owner, id);
            case 8 -> ferry.get(NameOwner.class).run(OPERATOR, id, "named@" + companies.anyDomain(), "none was left");
            case 9 ->
                ferry.get(InviteOwners.class)
                        .run(
                                OPERATOR,
                                new InvitationRequest(
                                        Optional.empty(),
                                        Optional.empty(),
                                        random.nextBoolean() ? Set.of() : Set.of(id),
                                        random.nextBoolean()),
                                WaveWatch.NONE);
            case 10 -> decided(ferry, random, companies);
            case 11 ->
                ferry.get(ChangeSettings.class)
                        .run(
                                owner,
                                id,
                                new ChangeSettings.Wish(
                                        Optional.of("Name " + random.nextInt(3)),
                                        Optional.empty(),
                                        Optional.of(companies.anyOf(List.of("SE", "DE"))),
                                        Optional.empty()));
            case 12 ->
                ferry.get(ErasePerson.class)
                        .run(
                                OPERATOR,
                                Erasure.of(Samples.email(
                                        random.nextBoolean() ? address : "named@" + companies.anyDomain())));
            case 13 -> companies.change(ferry.stores.tenants());
            case 14 -> companies.change(ferry.stores.memberships());
            case 15 -> ferry.clock.forward(Duration.ofMinutes(random.nextInt(3_000)));
            case 16 -> {
                ferry.get(JudgeAgain.class).runOld();
                ferry.stores.dueVerdicts().claim(2, Duration.ofMinutes(1)); // who dies then
            }
            case 17, 18, 19, 20 -> offers(ferry, random, companies, owner, id);
            default -> ferry.get(JudgeAgain.class).run();
        }
    }

    /** What changes how offers stand with their deadlines, as far as the account has what it takes. */
    private static void offers(
            Installation ferry, Random random, RandomCompanies companies, Requester owner, PublisherId id) {
        OfferKey key = new OfferKey(id, companies.anyOffer());
        String deadline = companies.anyOf(List.of(Situation.values())).slug();
        switch (random.nextInt(8)) {
            case 0 -> ferry.get(WaiveDeadline.class).run(OPERATOR, key, deadline, "why not");
            case 1 -> ferry.get(WaiveDeadline.class).takeBack(OPERATOR, key, deadline, Optional.empty());
            case 2, 3 -> {
                List<Deadline> others = companies.deadlines();
                if (!others.isEmpty()) {
                    ferry.get(LoadDeadlines.class).run(OPERATOR, others, false);
                }
            }
            case 4 -> ferry.get(SayKind.class).run(owner, key, random.nextBoolean());
            case 5 ->
                ferry.get(OpenCase.class)
                        .run(owner, id, new CaseWish(Topic.WRONG_OFFER_TYPE, Optional.of(key.id()), "another kind"));
            case 6 -> answered(ferry, random, id);
            default -> {
                ferry.get(EnrolInMarketplace.class)
                        .run(owner, id, EnrolInMarketplace.Program.COMMERCIAL_MARKETPLACE.slug());
                OfferId created = new OfferId("new-" + random.nextInt(3));
                ferry.get(CreateOffer.class)
                        .run(
                                owner,
                                id,
                                new CreateOffer.Wish(
                                        created,
                                        "New",
                                        OfferKind.DYNAMICS_365_CUSTOMER_ENGAGEMENT,
                                        Optional.of(key.id()).filter(_ -> random.nextBoolean())));
                if (random.nextBoolean()) {
                    ferry.get(DeleteOffer.class).run(owner, new OfferKey(id, created), Optional.empty());
                }
            }
        }
    }

    private static void answered(Installation ferry, Random random, PublisherId id) {
        ferry.stores
                .cases()
                .ofAccounts(Set.of(id))
                .getOrDefault(id, List.of())
                .forEach(one -> ferry.get(AnswerCase.class)
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
    private static void wave(Installation ferry, RandomCompanies companies) {
        for (String name : ACCOUNTS) {
            if (companies.onceIn(3)) {
                ferry.with(companies.account(name));
            }
            if (companies.onceIn(3)) {
                ferry.with(Samples.tenant(name, Samples.domain(name), companies.anyDomain()));
            }
        }
        if (companies.onceIn(3)) {
            ferry.with(companies.membership(companies.anyName()));
        }
        Set<PublisherId> only = companies.onceIn(3) ? Set.of(Samples.id(companies.anyName())) : Set.of();
        ferry.migrate(
                OPERATOR,
                new WaveRequest(
                        "contoso-export",
                        companies.onceIn(6),
                        Optional.empty(),
                        only,
                        false,
                        companies.onceIn(4),
                        OptionalLong.of(1_000)),
                WaveWatch.NONE);
    }

    private static void decided(Installation ferry, Random random, RandomCompanies companies) {
        List<WaitingEnrolment> waiting = value(ferry.get(Enrolments.class).page(OPERATOR, Optional.empty(), 9))
                .some();
        if (!waiting.isEmpty()) {
            ferry.get(Enrolments.class)
                    .decide(OPERATOR, companies.anyOf(waiting).mpnId(), random.nextBoolean(), Optional.empty());
        }
    }
}
