package dev.ferry.testkit.standing;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.account;
import static dev.ferry.testkit.sample.Samples.id;
import static dev.ferry.testkit.sample.Samples.legacyAccount;
import static dev.ferry.testkit.standing.StandingSamples.moved;
import static dev.ferry.testkit.standing.StandingSamples.standing;
import static dev.ferry.testkit.standing.StandingSamples.waiting;
import static dev.ferry.testkit.standing.StandingSamples.withOffers;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.deadline.DeadlineOutcome.Name;
import dev.ferry.domain.deadline.LastingOutcome;
import dev.ferry.domain.email.Domain;
import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.migration.MigrationState;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.domain.offer.ListedOffer;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.domain.search.SearchText;
import dev.ferry.domain.standing.AccountStanding;
import dev.ferry.domain.standing.AccountStandings;
import dev.ferry.domain.standing.Grounds;
import dev.ferry.domain.standing.Place;
import dev.ferry.domain.standing.StandingFilter;
import dev.ferry.domain.standing.StandingSums;
import dev.ferry.domain.standing.StandingSums.Dimension;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.operation.StoreContract;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.OfferStages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link AccountStandings} must do. Used like any {@link StoreContract}. */
public abstract class AccountStandingsContract extends StoreContract {
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final int MANY_OFFERS = 10_000;
    private static final int MANY = 60;
    private static final List<Standing> STANDINGS = List.of(Standing.values());
    private static final List<Finding> EACH = List.of(
            new Finding.NoOwner(),
            new Finding.WorkEmailNeeded(),
            new Finding.MpnMissing(),
            new Finding.TenantMismatch(Optional.of("Contoso, \"Ltd\" {x}")),
            new Finding.TenantMismatch(Optional.empty()),
            new Finding.UnknownTenant(new Domain("contoso.example"), Optional.of("Contoso")),
            new Finding.UnknownTenant(new Domain("contoso.example"), Optional.empty()),
            new Finding.MpnInvalid("12 34", Standing.MALFORMED),
            new Finding.MpnInvalid("1234", Standing.LOCATION_NOT_GLOBAL),
            new Finding.RegistryUnavailable("mpn-registry", new Unavailability.NoAnswer()),
            new Finding.RegistryUnavailable("tenant-directory", new Unavailability.RowRejected("tenants.csv", 7)),
            new Finding.RegistryUnavailable("mpn-registry", new Unavailability.FilePassedOver("memberships.xlsx")));

    private static final LastingOutcome MET = new LastingOutcome.Met();
    private static final LastingOutcome WAIVED = new LastingOutcome.Waived();
    private static final LastingOutcome UNMET = new LastingOutcome.Unmet(NOON.plusSeconds(1));
    private static final List<LastingOutcome> OUTCOMES = List.of(
            MET, WAIVED, UNMET, new LastingOutcome.Unmet(NOON), new LastingOutcome.Unmet(NOON.minusNanos(1_000)));

    private AccountStandings standings() {
        return stores().accountStandings();
    }

    private void save(AccountStanding... some) {
        assertThat(standings().saveAll(List.of(some))).isEmpty();
    }

    private List<String> found(StandingFilter filter) {
        List<AccountStanding> page = standings().page(filter, NOON, Optional.empty(), MANY);
        assertThat(standings().find(filter, NOON, Optional.empty(), MANY, MANY))
                .isEqualTo(new AccountStandings.Found(page, page.size(), false));
        return names(page);
    }

    private long count(StandingFilter filter, int most) {
        return standings().find(filter, NOON, Optional.empty(), 1, most).count();
    }

    private static List<String> names(List<AccountStanding> some) {
        return some.stream().map(one -> one.account().value()).toList();
    }

    @Test
    public final void thereIsNothingAtFirst() {
        assertThat(standings().findAll(Set.of(id("contoso")))).isEmpty();
        assertThat(standings().findAll(Set.of())).isEmpty();
        assertThat(standings().saveAll(List.of())).isEmpty();
        assertThat(standings().page(StandingFilter.ALL, NOON, Optional.empty(), 1))
                .isEmpty();
        assertThat(count(StandingFilter.ALL, 1)).isZero();
        assertThat(standings().sums()).isEqualTo(new StandingSums(Map.of()));
    }

    @Test
    public final void whatIsKeptIsWhatWasSavedLast() {
        List<AccountStanding> all = new ArrayList<>();
        for (int number = 0; number < EACH.size(); number++) {
            all.add(waiting("a" + number, EACH.get(number)));
        }
        all.add(waiting("b", new Finding.WorkEmailNeeded(), new Finding.MpnMissing()));
        all.add(moved("c"));
        all.add(new AccountStanding(
                id("d"),
                "",
                MigrationState.IN_PROGRESS,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                Set.of(),
                Grounds.NONE,
                NOON));
        all.add(withOffers(moved("y"), MET, WAIVED, UNMET));
        all.add(withOffers(waiting("z")));
        standings().saveAll(all);
        assertThat(standings().page(StandingFilter.ALL, NOON, Optional.empty(), MANY))
                .containsExactlyInAnyOrderElementsOf(all);

        save(moved("a0"), waiting("e"));
        assertThat(standings().findAll(Set.of(id("a0"), id("a1"), id("e"), id("nowhere"))))
                .isEqualTo(Map.of(id("a0"), moved("a0"), id("a1"), all.get(1), id("e"), waiting("e")));
    }

    @Test
    public final void allPagesOneByOneAreAllOfThem() {
        save(waiting("a"), moved("b"), waiting("c"), waiting("d"), waiting("e"));
        StandingFilter waiting = StandingFilter.ALL.withState(MigrationState.NOT_STARTED);
        assertThat(standings().pages(waiting, NOON, Optional.empty(), 3).map(AccountStandingsContract::names))
                .containsExactly(List.of("a", "c", "d"), List.of("e"));
        assertThat(standings().pages(waiting, NOON, Optional.of(id("c")), 2).map(AccountStandingsContract::names))
                .containsExactly(List.of("d", "e"));
        assertThat(standings().pages(waiting, NOON, Optional.of(id("e")), 2)).isEmpty();
    }

    @Test
    public final void whatSaysTheSameOnlyGivesItsTime() {
        save(waiting("contoso"), waiting("fabrikam"), moved("tailspin"));
        save(waiting("contoso").judgedAt(LATER), waiting("fabrikam"));

        assertThat(standings().findAll(Set.of(id("contoso"), id("fabrikam"))))
                .isEqualTo(
                        Map.of(id("contoso"), waiting("contoso").judgedAt(LATER), id("fabrikam"), waiting("fabrikam")));
        assertThat(standings().sums())
                .isEqualTo(StandingSums.of(List.of(waiting("contoso"), waiting("fabrikam"), moved("tailspin"))));
    }

    @Test
    public final void thoseThatWaitAreFoundByTheTimeWhenTheyWereJudged() {
        save(waiting("contoso").judgedAt(LATER), waiting("fabrikam"), moved("tailspin"), unanswered("a"));

        assertThat(standings().judgedBefore(NOON, MANY)).isEmpty();
        assertThat(standings().judgedBefore(LATER, MANY)).containsExactly(id("fabrikam"));
        assertThat(standings().judgedBefore(LATER.plusSeconds(1), 1)).containsExactly(id("fabrikam"));
        assertThat(standings().judgedBefore(LATER.plusSeconds(1), MANY))
                .containsExactlyInAnyOrder(id("contoso"), id("fabrikam"));
    }

    /** What a row or a file of an export lacks, no system says when it is asked again. */
    @Test
    public final void r9ThoseOfWhichASystemGaveNoAnswerAreFoundAmongAnyNumberOfOthers() {
        for (int number = 0; number < 10; number++) {
            save(waiting(
                    "a" + number,
                    new Finding.RegistryUnavailable("mpn-registry", new Unavailability.FilePassedOver("m.csv"))));
        }
        save(unanswered("c").judgedAt(LATER), unanswered("b"));

        assertThat(standings().unansweredBefore(NOON, MANY)).isEmpty();
        assertThat(standings().unansweredBefore(LATER, MANY)).containsExactly(id("b"));
        assertThat(standings().unansweredBefore(LATER.plusSeconds(1), 1)).containsExactly(id("b"));
        assertThat(standings().unansweredBefore(LATER.plusSeconds(1), MANY))
                .containsExactlyInAnyOrder(id("b"), id("c"));

        save(waiting("b").judgedAt(LATER));
        assertThat(standings().unansweredBefore(LATER.plusSeconds(1), MANY)).containsExactly(id("c"));
    }

    private static AccountStanding unanswered(String name) {
        return waiting(name, new Finding.RegistryUnavailable("mpn-registry", new Unavailability.NoAnswer()));
    }

    @Test
    public final void whatWasJudgedLaterStays() {
        save(waiting("contoso").judgedAt(LATER), waiting("fabrikam"));
        assertThat(standings()
                        .saveAll(List.of(
                                waiting("contoso", new Finding.NoOwner()), waiting("fabrikam", new Finding.NoOwner()))))
                .containsExactly(id("contoso"));

        assertThat(standings().findAll(Set.of(id("contoso"))))
                .containsValue(waiting("contoso").judgedAt(LATER));
        assertThat(standings().findAll(Set.of(id("fabrikam"))))
                .containsValue(waiting("fabrikam", new Finding.NoOwner()));
    }

    @Test
    public final void pagesGoOnBehindAnAccountInTheOrderOfIds() {
        save(waiting("b"), waiting("a-1"), moved("a_1"), waiting("a1"), moved("a"));

        assertThat(names(standings().page(StandingFilter.ALL, NOON, Optional.empty(), 2)))
                .containsExactly("a", "a-1");
        assertThat(names(standings().page(StandingFilter.ALL, NOON, Optional.of(id("a-1")), 2)))
                .containsExactly("a1", "a_1");
        assertThat(names(standings().page(StandingFilter.ALL, NOON, Optional.of(id("a_1")), 2)))
                .containsExactly("b");
        assertThat(standings().page(StandingFilter.ALL, NOON, Optional.of(id("b")), 2))
                .isEmpty();
        assertThat(names(standings()
                        .page(StandingFilter.ALL.withState(MigrationState.COMPLETED), NOON, Optional.of(id("a")), 2)))
                .containsExactly("a_1");
    }

    @Test
    public final void eachPartOfAFilterLeavesOutWhatItSays() {
        save(
                waiting("a", new Finding.NoOwner(), new Finding.MpnMissing()),
                standing("b", MigrationState.IN_PROGRESS, List.of(), Optional.empty(), "DE", NOON),
                standing(
                        "c",
                        MigrationState.NOT_STARTED,
                        List.of(new Finding.MpnInvalid("1", Standing.INACTIVE)),
                        Optional.of(Standing.INACTIVE),
                        "DE",
                        NOON),
                moved("d"),
                invited(moved("e")));

        assertThat(found(StandingFilter.ALL)).containsExactly("a", "b", "c", "d", "e");
        assertThat(found(StandingFilter.ALL.withState(MigrationState.NOT_STARTED)))
                .containsExactly("a", "c");
        assertThat(found(StandingFilter.ALL.withState(MigrationState.IN_PROGRESS)))
                .containsExactly("b");
        assertThat(found(StandingFilter.ALL.withState(MigrationState.COMPLETED)))
                .containsExactly("d", "e");
        assertThat(found(StandingFilter.ALL.withReady(true))).containsExactly("b");
        assertThat(found(StandingFilter.ALL.withReady(false))).containsExactly("a", "c", "d", "e");
        assertThat(found(StandingFilter.ALL.withFindings(Set.of(FindingCode.NO_OWNER))))
                .containsExactly("a");
        assertThat(found(StandingFilter.ALL.withFindings(
                        Set.of(FindingCode.NO_OWNER, FindingCode.MPN_MISSING, FindingCode.MPN_INVALID))))
                .containsExactly("a", "c");
        assertThat(found(StandingFilter.ALL.withMpn(Standing.INACTIVE))).containsExactly("c");
        assertThat(found(StandingFilter.ALL.withMpn(Standing.ACTIVE))).containsExactly("a", "d", "e");
        assertThat(found(StandingFilter.ALL.withCountry("DE"))).containsExactly("b", "c");
        assertThat(found(StandingFilter.ALL.withWave(new WaveName("first")))).hasSize(5);
        assertThat(found(StandingFilter.ALL.withWave(new WaveName("second")))).isEmpty();
        assertThat(found(StandingFilter.ALL.withInvited(true))).containsExactly("e");
        assertThat(found(StandingFilter.ALL.withInvited(false))).containsExactly("a", "b", "c", "d");
        stores().legacyAccounts().replaceAll(List.of(legacyAccount("b"), legacyAccount("c")));
        assertThat(found(StandingFilter.ALL.withText(SearchText.of("C.EXAMPLE"))))
                .containsExactly("c");
        assertThat(found(StandingFilter.ALL.withText(SearchText.of("owner")))).containsExactly("b", "c");
        assertThat(found(StandingFilter.ALL.withText(SearchText.of("owner")).withReady(true)))
                .containsExactly("b");
        assertThat(found(StandingFilter.ALL.withText(SearchText.of("nobody")))).isEmpty();
        assertThat(found(StandingFilter.ALL.withText(SearchText.of(" ")))).hasSize(5);
        assertThat(count(StandingFilter.ALL.withText(SearchText.of("owner")), 10))
                .isEqualTo(2);
        assertThat(count(StandingFilter.ALL.withText(SearchText.of("owner")).withCountry("DE"), 10))
                .isEqualTo(2);
        assertThat(count(StandingFilter.ALL.withText(SearchText.of("owner")), 1))
                .isEqualTo(2);
    }

    /** Of one that has moved Partner Center says so. */
    @Test
    public final void accountsAreFoundByHowOneOfTheirOffersCame() {
        Offer published = OfferStages.of("published", Situation.PUBLISHED);
        Offer draft = OfferStages.of("draft", Situation.DRAFT);
        stores().legacyAccounts()
                .replaceAll(List.of(
                        LegacyAccountSample.named("a").withOffers(published).build(),
                        LegacyAccountSample.named("b").withOffers(draft).build(),
                        LegacyAccountSample.named("c").withOffers(published).build(),
                        LegacyAccountSample.named("d").withOffers().build()));
        stores().accounts().openAll(List.of(account("c")));
        stores().offers()
                .addAll(Stream.of(
                                draft, OfferStages.of("first", Situation.NEW), OfferStages.of("second", Situation.NEW))
                        .map(offer -> new ListedOffer(
                                ManagedOffer.of(new OfferKey(id("c"), offer.id()), offer, NOON),
                                Optional.empty(),
                                Optional.empty()))
                        .toList());
        save(waiting("a"), waiting("b", new Finding.NoOwner()), moved("c"), waiting("d"));

        assertThat(found(StandingFilter.ALL.withOffer(Situation.PUBLISHED))).containsExactly("a");
        assertThat(found(StandingFilter.ALL.withOffer(Situation.DRAFT))).containsExactly("b", "c");
        assertThat(found(StandingFilter.ALL.withOffer(Situation.NEW))).containsExactly("c");
        assertThat(found(StandingFilter.ALL.withOffer(Situation.NEW).withReady(true)))
                .isEmpty();
        assertThat(found(StandingFilter.ALL.withOffer(Situation.NEW).withText(SearchText.of("c"))))
                .containsExactly("c");
        assertThat(found(StandingFilter.ALL.withOffer(Situation.NOT_DETECTED))).isEmpty();
        assertThat(found(StandingFilter.ALL.withOffer(Situation.DRAFT).withReady(false)))
                .containsExactly("b", "c");
        assertThat(found(StandingFilter.ALL.withOffer(Situation.DRAFT).withFindings(Set.of(FindingCode.NO_OWNER))))
                .containsExactly("b");
        assertThat(found(StandingFilter.ALL.withOffer(Situation.DRAFT).withText(SearchText.of("c"))))
                .containsExactly("c");
        assertThat(found(StandingFilter.ALL.withText(SearchText.of("situation:draft"))))
                .isEmpty();
    }

    /** Where there are more offers than anybody looks up, accounts with several count once all the same. */
    @Test
    public final void accountsWithOneOfManyOffersAreCountedOnce() {
        int many = 5_100;
        Offer[] drafts = {OfferStages.of("one", Situation.DRAFT), OfferStages.of("two", Situation.DRAFT)};
        List<AccountStanding> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            all.add(waiting("a%05d".formatted(i)));
        }
        stores().legacyAccounts()
                .replaceAll(all.stream()
                        .map(one -> LegacyAccountSample.named(one.account().value())
                                .withOffers(drafts)
                                .build())
                        .toList());
        all.set(0, moved("a00000"));
        all.set(1, waiting("a00001", new Finding.NoOwner()));
        stores().accounts().openAll(List.of(account("a00000")));
        standings().saveAll(all);
        StandingFilter draft = StandingFilter.ALL.withOffer(Situation.DRAFT);

        assertThat(count(draft, MANY_OFFERS))
                .as("what has moved is not there any more")
                .isEqualTo(many - 1L);
        assertThat(count(draft, 3)).isEqualTo(4);
        assertThat(count(draft.withFindings(Set.of(FindingCode.NO_OWNER)), MANY_OFFERS))
                .isEqualTo(1);
        assertThat(count(draft.withState(MigrationState.COMPLETED), MANY_OFFERS))
                .isZero();
        assertThat(names(standings().page(draft, NOON, Optional.empty(), 2))).containsExactly("a00001", "a00002");
    }

    private static AccountStanding invited(AccountStanding one) {
        return new AccountStanding(
                one.account(),
                one.displayName(),
                one.state(),
                one.findings(),
                one.mpn(),
                one.country(),
                one.wave(),
                true,
                one.outcomes(),
                one.grounds(),
                one.judgedAt());
    }

    /** Nothing is saved where a date passes. */
    @Test
    public final void accountsAreFoundByHowTheirOffersStandWithTheirDeadlines() {
        LastingOutcome.Unmet sooner = new LastingOutcome.Unmet(NOON.minusSeconds(1));
        LastingOutcome.Unmet now = new LastingOutcome.Unmet(NOON);
        LastingOutcome.Unmet later = new LastingOutcome.Unmet(NOON.plusNanos(1_000));
        save(
                withOffers(moved("a"), sooner, later),
                withOffers(moved("b"), now, sooner),
                withOffers(waiting("c", new Finding.NoOwner()), MET, later),
                withOffers(moved("d"), WAIVED),
                withOffers(moved("e")),
                moved("f"));

        assertThat(found(StandingFilter.ALL.withOutcome(Name.MET))).containsExactly("c");
        assertThat(found(StandingFilter.ALL.withOutcome(Name.WAIVED))).containsExactly("d");
        assertThat(found(StandingFilter.ALL.withOutcome(Name.MISSED))).containsExactly("a", "b");
        assertThat(found(StandingFilter.ALL.withOutcome(Name.AHEAD))).containsExactly("a", "c");
        assertThat(found(StandingFilter.ALL.withOutcome(Name.AHEAD).withReady(false)))
                .containsExactly("a", "c");
        assertThat(found(StandingFilter.ALL.withOutcome(Name.AHEAD).withFindings(Set.of(FindingCode.NO_OWNER))))
                .containsExactly("c");
        assertThat(count(StandingFilter.ALL.withOutcome(Name.MISSED), 1)).isEqualTo(2);
        assertThat(names(standings()
                        .page(StandingFilter.ALL.withOutcome(Name.MISSED), NOON, Optional.of(id("a")), MANY)))
                .containsExactly("b");

        assertThat(names(standings()
                        .page(
                                StandingFilter.ALL.withOutcome(Name.MISSED),
                                NOON.plusNanos(1_000),
                                Optional.empty(),
                                MANY)))
                .containsExactly("a", "b", "c");
        save(withOffers(moved("a").judgedAt(LATER), MET));
        assertThat(found(StandingFilter.ALL.withOutcome(Name.MISSED))).containsExactly("b");
        assertThat(found(StandingFilter.ALL.withOutcome(Name.MET))).containsExactly("a", "c");
        stores().legacyAccounts().replaceAll(List.of(legacyAccount("a"), legacyAccount("b")));
        assertThat(found(StandingFilter.ALL.withOutcome(Name.MET).withText(SearchText.of("owner"))))
                .containsExactly("a");
        save(withOffers(moved("b").judgedAt(LATER), WAIVED));
        assertThat(found(StandingFilter.ALL.withOutcome(Name.MISSED))).isEmpty();
        assertThat(found(StandingFilter.ALL.withOutcome(Name.MISSED).withReady(true)))
                .isEmpty();
    }

    @Test
    public final void whatIsCoveredIsCountedNoFurtherThanAsked() {
        save(waiting("a", new Finding.NoOwner()), waiting("b", new Finding.NoOwner()), waiting("c"), moved("d"));

        assertThat(count(StandingFilter.ALL, MANY)).isEqualTo(4);
        assertThat(count(StandingFilter.ALL, 2)).isEqualTo(3);
        assertThat(count(StandingFilter.ALL.withFindings(Set.of(FindingCode.NO_OWNER)), MANY))
                .isEqualTo(2);
        assertThat(count(StandingFilter.ALL.withFindings(Set.of(FindingCode.NO_OWNER, FindingCode.MPN_MISSING)), 1))
                .isEqualTo(2);
        assertThat(count(StandingFilter.ALL.withCountry("SE").withReady(true), 1))
                .isOne();
    }

    @Test
    public final void sumsFollowWhatIsSavedAndNothingElse() {
        save(waiting("a", new Finding.NoOwner()), waiting("b"), moved("c"));
        save(moved("b").judgedAt(LATER), waiting("a", new Finding.NoOwner()).judgedAt(LATER));
        inATransactionThatFails(() -> save(moved("a").judgedAt(LATER), waiting("d")));

        assertThat(standings().sums().of(MigrationState.COMPLETED)).isEqualTo(2);
        assertThat(standings().sums().of(Dimension.COUNTRY, "SE")).isEqualTo(3);
        assertThat(standings().sums())
                .isEqualTo(StandingSums.of(
                        List.of(waiting("a", new Finding.NoOwner()), moved("b").judgedAt(LATER), moved("c"))));
        assertThat(standings().findAll(Set.of(id("d")))).isEmpty();
    }

    @Test
    public final void eachAccountIsCountedInOnePlace() {
        save(waiting("a", new Finding.NoOwner()), waiting("b"), moved("c"));

        StandingSums sums = standings().sums();
        assertThat(sums.of(Place.MOVED)).isOne();
        assertThat(sums.of(Place.READY)).isOne();
        assertThat(Arrays.stream(Place.values()).mapToLong(sums::of).sum()).isEqualTo(sums.accounts());
    }

    /** After any number of changes, by several at once. */
    @Test
    public final void sumsAndFiltersSayWhatWouldBeCounted() {
        int racers = 4;
        Random first = new Random(racers);
        standings()
                .saveAll(IntStream.range(10, 40)
                        .mapToObj(number -> any("a" + number, first, NOON))
                        .toList());
        Racers.race(racers, racer -> {
            Random random = new Random(racer);
            for (int round = 0; round < 25; round++) {
                Instant at = NOON.plusSeconds(round);
                Map<PublisherId, AccountStanding> some = new TreeMap<>();
                IntStream.range(0, 5).mapToObj(_ -> any(random, at)).forEach(one -> some.put(one.account(), one));
                standings().saveAll(some.values());
            }
            return true;
        });

        List<AccountStanding> all = standings().page(StandingFilter.ALL, NOON, Optional.empty(), MANY);
        assertThat(all).hasSize(30);
        assertThat(standings().sums()).isEqualTo(StandingSums.of(all));
        for (FindingCode code : FindingCode.values()) {
            StandingFilter filter = StandingFilter.ALL.withFindings(Set.of(code));
            assertThat(standings().page(filter, NOON, Optional.empty(), MANY))
                    .isEqualTo(
                            all.stream().filter(one -> filter.covers(one, NOON)).toList());
        }
        for (Name outcome : Name.values()) {
            StandingFilter filter = StandingFilter.ALL.withOutcome(outcome);
            assertThat(standings().page(filter, NOON, Optional.empty(), MANY))
                    .isEqualTo(
                            all.stream().filter(one -> filter.covers(one, NOON)).toList());
        }
        for (Standing standing : Standing.values()) {
            StandingFilter filter = StandingFilter.ALL.withMpn(standing);
            assertThat(standings().page(filter, NOON, Optional.empty(), MANY))
                    .isEqualTo(
                            all.stream().filter(one -> filter.covers(one, NOON)).toList());
        }
    }

    @Test
    public final void twoMayStoreTheSameAccountsForTheFirstTimeAtOnce() {
        Racers.race(2, _ -> {
            save(waiting("a", new Finding.NoOwner()), waiting("b"), moved("c"));
            return true;
        });

        assertThat(standings().sums())
                .isEqualTo(StandingSums.of(List.of(waiting("a", new Finding.NoOwner()), waiting("b"), moved("c"))));
    }

    private static AccountStanding any(Random random, Instant at) {
        return any("a" + (10 + random.nextInt(30)), random, at);
    }

    private static AccountStanding any(String name, Random random, Instant at) {
        if (random.nextInt(4) == 0) {
            return standing(name, MigrationState.IN_PROGRESS, List.of(), Optional.empty(), "DE", at);
        }
        if (random.nextInt(4) == 0) {
            return withOffers(moved(name).judgedAt(at), OUTCOMES.get(random.nextInt(OUTCOMES.size())));
        }
        List<Finding> findings = random.nextBoolean() ? List.of() : List.of(EACH.get(random.nextInt(EACH.size())));
        Standing mpn = STANDINGS.get(random.nextInt(STANDINGS.size()));
        return standing(name, MigrationState.NOT_STARTED, findings, Optional.of(mpn), "SE", at);
    }
}
