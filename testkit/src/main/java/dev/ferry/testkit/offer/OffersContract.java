package dev.ferry.testkit.offer;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.account;
import static dev.ferry.testkit.sample.Samples.id;
import static dev.ferry.testkit.sample.Samples.offer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.tuple;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.offer.Certification;
import dev.ferry.domain.offer.ListedOffer;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.offer.OfferFilter;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.OfferPages;
import dev.ferry.domain.offer.Offers;
import dev.ferry.domain.offer.Page;
import dev.ferry.domain.offer.PageContent;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.offer.Step;
import dev.ferry.domain.offer.SubmissionPlace;
import dev.ferry.domain.offer.Tier;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.search.SearchText;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.operation.StoreContract;
import dev.ferry.testkit.sample.Many;
import dev.ferry.testkit.sample.OfferSamples;
import dev.ferry.testkit.sample.OfferStages;
import dev.ferry.testkit.sample.Samples;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link Offers} must do. Used like any {@link StoreContract}. */
public abstract class OffersContract extends StoreContract {
    /** More than somebody who searches waits for, if they come together. */
    private static final int TOGETHER = 25;

    private static final PageContent LEADS = new PageContent(Page.LEADS, Map.of("destination", List.of("none")));

    @Test
    public final void r11EveryFieldOfAnOfferIsKept() {
        add("contoso", OfferSamples.EVERY_FIELD);

        assertThat(of("contoso")).containsExactlyInAnyOrderElementsOf(OfferSamples.EVERY_FIELD);
    }

    @Test
    public final void offersComeInTheOrderOfTheirIds() {
        add(
                "contoso",
                List.of(offer("b"), offer("a-b"), offer("B"), offer("a_b"), offer("ab"), offer("a1"), offer("å")));

        assertThat(of("contoso"))
                .extracting(one -> one.id().value())
                .containsExactly("B", "a-b", "a1", "a_b", "ab", "b", "å");
    }

    @Test
    public final void anAccountWithoutOffersIsAbsent() {
        add("contoso", List.of(offer("one")));

        assertThat(offers().ofAccounts(Set.of(id("contoso"), id("fabrikam")))).containsOnlyKeys(id("contoso"));
        assertThat(offers().ofAccounts(Set.of())).isEmpty();
    }

    @Test
    public final void twoAccountsMayHaveOffersOfOneId() {
        add("contoso", List.of(offer("one")));
        add("fabrikam", List.of(offer("one")));

        assertThat(offers().ofAccounts(Set.of(id("contoso"), id("fabrikam")))).hasSize(2);
    }

    @Test
    public final void thousandsAreAddedAndFoundAtOnce() {
        List<String> names = Many.of(1_000, number -> "account-" + number);
        open(names.stream().map(Samples::id).collect(Collectors.toSet()));
        List<ListedOffer> many = names.stream()
                .flatMap(name -> listed(name, List.of(offer("one"), offer("two"))).stream())
                .toList();
        offers().addAll(many);

        assertThat(offers().ofAccounts(names.stream().map(Samples::id).collect(Collectors.toSet()))
                        .values())
                .hasSize(1_000)
                .allMatch(some -> some.size() == 2);
    }

    @Test
    public final void anOfferThatIsThereAlreadyFailsTheWholeCall() {
        add("contoso", List.of(offer("one")));

        assertThatException().isThrownBy(() -> offers().addAll(listed("contoso", List.of(offer("two"), offer("one")))));
        assertThat(of("contoso")).containsExactly(offer("one"));
    }

    @Test
    public final void r12AFailedTransactionAddsNothing() {
        open(Set.of(id("contoso")));
        inATransactionThatFails(() -> offers().addAll(listed("contoso", List.of(offer("one")))));

        assertThat(of("contoso")).isEmpty();
    }

    @Test
    public final void theLongestIdIsAnIdLikeAnyOther() {
        List<Offer> all = List.of(
                offer("\u00e5".repeat(99) + "\u00f6"), offer("\u00e5".repeat(100)), offer("\ud83d\udea2".repeat(50)));
        add("contoso", all);

        assertThat(of("contoso")).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    public final void nothingToAddIsNothing() {
        open(Set.of(id("contoso")));
        offers().addAll(List.of());

        assertThat(offers().ofAccounts(Set.of(id("contoso")))).isEmpty();
    }

    @Test
    public final void manyAreAskedAtOnceTheKnownAndTheUnknown() {
        add("contoso", List.of(offer("one")));
        Set<PublisherId> asked = new HashSet<>(Many.of(10_000, number -> id("nobody-" + number)));
        asked.add(id("contoso"));

        assertThat(offers().ofAccounts(asked)).containsOnlyKeys(id("contoso"));
    }

    @Test
    public final void ofManyRacersOneAddsTheOffer() {
        open(Set.of(id("contoso")));
        List<Racers.Finish<Boolean>> finishes = Racers.finishes(8, number -> {
            offers().addAll(listed("contoso", List.of(offer("own-" + number), offer("wanted"))));
            return true;
        });

        assertThat(finishes)
                .filteredOn(finish -> finish instanceof Racers.Finish.CameThrough<Boolean>)
                .hasSize(1);
        assertThat(of("contoso")).hasSize(2).contains(offer("wanted"));
    }

    @Test
    public final void r18WhatWasDoneToAnOfferIsKept() {
        open(Set.of(id("contoso")));
        List<ManagedOffer> all = OfferStages.all(id("contoso"));
        offers().addAll(all.stream().map(OffersContract::listed).toList());

        assertThat(offers().ofAccounts(Set.of(id("contoso"))).get(id("contoso")))
                .containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    public final void anOfferIsSavedInEveryStageAfterEveryOther() {
        open(Set.of(id("contoso")));
        List<ManagedOffer> all = OfferStages.all(id("contoso"));
        offers().addAll(List.of(listed(all.getFirst())));
        OfferKey key = all.getFirst().key();
        for (ManagedOffer stage : all) {
            ManagedOffer same = OfferStages.as(key, stage);
            offers().save(listed(same));
            assertThat(offers().find(key)).contains(same);
        }
        for (ManagedOffer stage : all.reversed()) {
            ManagedOffer same = OfferStages.as(key, stage);
            offers().save(listed(same));
            assertThat(offers().find(key)).contains(same);
        }
        assertThat(offers().find(new OfferKey(id("contoso"), new OfferId("nobody"))))
                .isEmpty();
    }

    @Test
    public final void aSaveThatFailsLaterIsUndone() {
        add("contoso", List.of(offer("one")));
        ManagedOffer offer = offers().find(key("contoso", "one")).orElseThrow();

        inATransactionThatFails(() -> {
            offers().save(listed(offer.deletedBy(OfferStages.STAMP)));
            offers().savePage(offer.key(), LEADS);
        });

        assertThat(offers().find(offer.key())).contains(offer);
        assertThat(offers().pages(Set.of(offer.key()))).isEmpty();
    }

    @Test
    public final void pagesFollowEachOtherByTheirKeys() {
        add("contoso", List.of(offer("one"), offer("two")));
        add("fabrikam", List.of(offer("one")));

        List<OfferKey> seen = new ArrayList<>();
        Optional<OfferKey> last = Optional.empty();
        List<ListedOffer> page = offers().page(OfferFilter.ALL, last, 2);
        while (!page.isEmpty()) {
            page.forEach(one -> seen.add(one.key()));
            page = offers().page(OfferFilter.ALL, Optional.of(page.getLast().key()), 2);
        }

        assertThat(seen).containsExactly(key("contoso", "one"), key("contoso", "two"), key("fabrikam", "one"));
    }

    @Test
    public final void listsAreFilteredByTheCopyThatStandsBeside() {
        open(Set.of(id("contoso")));
        offers().addAll(List.of(
                listed("a", Situation.DRAFT, Optional.of(Step.ADDENDUM), Optional.of(Step.BILLING)),
                listed("b", Situation.DRAFT, Optional.empty(), Optional.of(Step.ADDENDUM)),
                listed("c", Situation.PUBLISHED, Optional.empty(), Optional.of(Step.BILLING)),
                listed("d", Situation.NEW, Optional.of(Step.GO_LIVE), Optional.empty())));

        assertThat(ids(new OfferFilter(Optional.of(Situation.DRAFT), Optional.empty(), Optional.empty())))
                .containsExactly("a", "b");
        assertThat(ids(new OfferFilter(Optional.empty(), Optional.of(Step.BILLING), Optional.empty())))
                .containsExactly("a", "c");
        assertThat(ids(new OfferFilter(Optional.of(Situation.DRAFT), Optional.of(Step.BILLING), Optional.empty())))
                .containsExactly("a");
        assertThat(ids(new OfferFilter(Optional.empty(), Optional.empty(), Optional.of(SearchText.of("CONTOSO/D")))))
                .containsExactly("d");
        assertThat(ids(new OfferFilter(Optional.empty(), Optional.empty(), Optional.of(SearchText.of("no such")))))
                .isEmpty();
        assertThat(offers().page(OfferFilter.ALL, Optional.empty(), 10))
                .extracting(ListedOffer::last, ListedOffer::next)
                .containsExactly(
                        tuple(Optional.of(Step.ADDENDUM), Optional.of(Step.BILLING)),
                        tuple(Optional.empty(), Optional.of(Step.ADDENDUM)),
                        tuple(Optional.empty(), Optional.of(Step.BILLING)),
                        tuple(Optional.of(Step.GO_LIVE), Optional.empty()));
    }

    @Test
    public final void aCopyIsNotedBesideAnOfferThatStaysAsItIs() {
        add("contoso", List.of(offer("one"), offer("two")));
        ManagedOffer one = offers().find(key("contoso", "one")).orElseThrow().deletedBy(OfferStages.STAMP);
        offers().save(listed(one));
        ManagedOffer stale = managed("contoso", offer("one"));

        offers().noteSteps(List.of(new ListedOffer(stale, Optional.of(Step.KIND), Optional.of(Step.PAGES))));
        offers().noteSteps(List.of());

        assertThat(offers().page(OfferFilter.ALL, Optional.empty(), 10))
                .containsExactly(
                        new ListedOffer(one, Optional.of(Step.KIND), Optional.of(Step.PAGES)),
                        listed(managed("contoso", offer("two"))));
    }

    @Test
    public final void aTextIsFoundBehindManyThatDoNotHaveIt() {
        open(Set.of(id("contoso")));
        offers().addAll(Many.of(2_500, number -> offer("o" + (10_000 + number))).stream()
                .map(one -> listed(managed("contoso", one)))
                .toList());

        assertThat(ids(new OfferFilter(Optional.empty(), Optional.empty(), Optional.of(SearchText.of("O12499")))))
                .containsExactly("o12499");
    }

    @Test
    public final void anOfferIsFoundThatCameAMomentAgoWithManyOthers() {
        for (int load = 10; load < 15; load++) {
            List<PublisherId> accounts = publishers(load);
            open(Set.copyOf(accounts));
            offers().addAll(accounts.stream()
                    .map(account -> listed(
                            ManagedOffer.of(new OfferKey(account, new OfferId("suite")), Samples.offer("suite"), NOON)))
                    .toList());
        }

        assertThat(offers().page(withText("shop-14-07 suite"), Optional.empty(), 10))
                .extracting(ListedOffer::key)
                .containsExactly(new OfferKey(id("shop-14-07"), new OfferId("suite")));
        assertThat(offers().page(withText("suite"), Optional.empty(), 1_000)).hasSize(5 * TOGETHER);
    }

    private static List<PublisherId> publishers(int load) {
        return IntStream.range(0, TOGETHER)
                .mapToObj(number -> id("shop-%d-%02d".formatted(load, number)))
                .toList();
    }

    private static OfferFilter withText(String text) {
        return new OfferFilter(Optional.empty(), Optional.empty(), Optional.of(SearchText.of(text)));
    }

    /** Of an account it would be meant whole alone. */
    @Test
    public final void aWordWithSignsIsMeantWholeOrByItsPartsWhateverElseIsCalledSo() {
        add("contoso", List.of(offer("a"), offer("a-x-b"), offer("b_a")));
        add("a_b", List.of(offer("one")));

        assertThat(offers().page(withText("a_b"), Optional.empty(), 10))
                .extracting(ListedOffer::key)
                .containsExactly(key("a_b", "one"), key("contoso", "a-x-b"), key("contoso", "b_a"));
        assertThat(offers().page(withText("a.b"), Optional.empty(), 10))
                .extracting(ListedOffer::key)
                .isEmpty();
    }

    @Test
    public final void whatWasGivenOnPagesIsKept() {
        add("contoso", List.of(offer("one"), offer("two")));
        OfferKey one = key("contoso", "one");
        PageContent markets = new PageContent(Page.AVAILABILITY, Map.of("markets", List.of("SE", "NL")));
        offers().savePage(one, new PageContent(Page.AVAILABILITY, Map.of("markets", List.of("DE"))));
        offers().savePage(one, markets);
        offers().savePage(one, LEADS);

        assertThat(offers().pages(Set.of(one, key("contoso", "two")))).containsOnlyKeys(one);
        assertThat(offers().pages(Set.of(one)).get(one)).containsExactlyInAnyOrder(markets, LEADS);
        assertThat(offers().pages(Set.of())).isEmpty();
    }

    @Test
    public final void whatWasHandedInIsKeptAsItWas() {
        add("contoso", List.of(offer("one")));
        OfferKey one = key("contoso", "one");
        OfferPages first = new OfferPages(Map.of(Page.LEADS, LEADS));
        offers().saveCopy(one, 1, first, Set.of());
        offers().saveCopy(one, 2, OfferPages.NONE, Set.of(1));

        assertThat(offers().copy(one, 1)).contains(first);
        assertThat(offers().copy(one, 2)).contains(OfferPages.NONE);
        assertThat(offers().copy(key("contoso", "two"), 1)).isEmpty();
    }

    @Test
    public final void olderCopiesAreForgottenButThoseThatAreNamed() {
        add("contoso", List.of(offer("one"), offer("two")));
        offers().saveCopy(key("contoso", "two"), 1, OfferPages.NONE, Set.of());
        OfferKey one = key("contoso", "one");
        offers().saveCopy(one, 1, OfferPages.NONE, Set.of());
        offers().saveCopy(one, 2, OfferPages.NONE, Set.of(1));
        offers().saveCopy(one, 3, OfferPages.NONE, Set.of(1, 7));

        assertThat(List.of(1, 2, 3))
                .filteredOn(number -> offers().copy(one, number).isPresent())
                .containsExactly(1, 3);
        assertThat(offers().copy(key("contoso", "two"), 1)).isPresent();
    }

    @Test
    public final void whatWasHandedInLongestAgoComesFirst() {
        open(Set.of(id("contoso"), id("fabrikam")));
        ManagedOffer early = submitted("fabrikam", "early", 1);
        ManagedOffer alsoEarly = submitted("fabrikam", "earlz", 1);
        ManagedOffer late = submitted("contoso", "late", 2);
        ManagedOffer approved = submitted("contoso", "approved", 0).approved(1, stamp(5));
        offers().addAll(Stream.of(late, alsoEarly, early, approved, managed("contoso", offer("none")))
                .map(OffersContract::listed)
                .toList());

        assertThat(offers().submissions(Certification.State.SUBMITTED, Optional.empty(), 10))
                .extracting(ListedOffer::offer)
                .containsExactly(early, alsoEarly, late);
        assertThat(offers().submissions(Certification.State.SUBMITTED, Optional.empty(), 1))
                .extracting(ListedOffer::offer)
                .containsExactly(early);
        assertThat(offers().submissions(Certification.State.SUBMITTED, Optional.of(SubmissionPlace.of(early)), 10))
                .extracting(ListedOffer::offer)
                .containsExactly(alsoEarly, late);
        assertThat(offers().submissions(Certification.State.APPROVED, Optional.empty(), 10))
                .extracting(ListedOffer::offer)
                .containsExactly(approved);
        assertThat(offers().submissions(Certification.State.REJECTED, Optional.empty(), 10))
                .extracting(ListedOffer::offer)
                .isEmpty();
    }

    private static ManagedOffer submitted(String account, String offer, int minute) {
        ManagedOffer draft = managed(account, OfferStages.of(offer, Situation.DRAFT));
        return switch (draft.submitted("10.0", Tier.STANDARD, stamp(minute))) {
            case Done<ManagedOffer>(var submitted) -> submitted;
            case Refused<ManagedOffer>(var reason) -> throw new AssertionError(reason);
        };
    }

    private static Stamp stamp(int minute) {
        return new Stamp(Samples.NOON.plusSeconds(60L * minute), "anna@contoso.example");
    }

    private List<String> ids(OfferFilter filter) {
        return offers().page(filter, Optional.empty(), 10).stream()
                .map(one -> one.key().id().value())
                .toList();
    }

    private static OfferKey key(String account, String offer) {
        return new OfferKey(id(account), new OfferId(offer));
    }

    private static ListedOffer listed(String offer, Situation situation, Optional<Step> last, Optional<Step> next) {
        return new ListedOffer(managed("contoso", OfferStages.of(offer, situation)), last, next);
    }

    private Offers offers() {
        return stores().offers();
    }

    private List<Offer> of(String account) {
        return offers().ofAccounts(Set.of(id(account))).getOrDefault(id(account), List.of()).stream()
                .map(ManagedOffer::content)
                .toList();
    }

    private void add(String account, List<Offer> offers) {
        open(Set.of(id(account)));
        offers().addAll(listed(account, offers));
    }

    private static List<ListedOffer> listed(String account, List<Offer> offers) {
        return OfferStages.arrived(id(account), offers);
    }

    private static ListedOffer listed(ManagedOffer offer) {
        return new ListedOffer(offer, Optional.empty(), Optional.empty());
    }

    private static ManagedOffer managed(String account, Offer offer) {
        return ManagedOffer.of(new OfferKey(id(account), offer.id()), offer, Samples.NOON);
    }

    private void open(Set<PublisherId> ids) {
        stores().accounts().openAll(ids.stream().map(id -> account(id.value())).toList());
    }
}
