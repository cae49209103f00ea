package dev.ferry.domain.offer;

import static dev.ferry.domain.offer.OfferCases.LATER;
import static dev.ferry.domain.offer.OfferCases.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.membership.MembershipMove;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Unavailability;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every offer, whatever was done to it in whatever order, and whatever systems say (R18–R22). */
class ChecklistLawsTest {
    private static final Map<String, Function<ManagedOffer, Outcome<ManagedOffer>>> ACTS = Map.ofEntries(
            Map.entry("page", ManagedOffer::pageChanged),
            Map.entry("submit", offer -> offer.submitted("10.0", Tier.PREMIUM, LATER)),
            Map.entry("withdraw", OfferCases::withdrawn),
            Map.entry("ask back", offer -> offer.withdrawing(LATER)),
            Map.entry("kept", done(offer -> offer.kept(1))),
            Map.entry("approve", OfferCases::approved),
            Map.entry("reject", offer -> OfferCases.rejected(offer, new Rejection(LATER, List.of()))),
            Map.entry("go live", offer -> offer.goingLive(LATER)),
            Map.entry("public answers", done(offer -> offer.answered(CatalogSide.PUBLIC, Optional.empty()))),
            Map.entry("seller answers", done(offer -> offer.answered(CatalogSide.SELLER, Optional.empty()))),
            Map.entry("turned down", done(ManagedOffer::turnedDown)),
            Map.entry("delist", done(ManagedOffer::delisted)),
            Map.entry("kind right", offer -> offer.kindSaid(true, LATER)),
            Map.entry("kind wrong", offer -> offer.kindSaid(false, LATER)),
            Map.entry("searched", done(offer -> offer.searched(LATER.at(), Set.of(key("other"))))),
            Map.entry("another product", done(offer -> offer.decided(decision(DuplicateDecision.Kind.NONE)))),
            Map.entry("duplicate", done(offer -> offer.decided(decision(DuplicateDecision.Kind.DUPLICATE)))),
            Map.entry("replaced", offer -> offer.replacedBy(new OfferId("new"), SystemFacts.NONE)));

    private static Function<ManagedOffer, Outcome<ManagedOffer>> done(Function<ManagedOffer, ManagedOffer> act) {
        return offer -> Outcome.done(act.apply(offer));
    }

    private static DuplicateDecision decision(DuplicateDecision.Kind kind) {
        return new DuplicateDecision(kind, Optional.empty(), Set.of(key("other")), LATER);
    }

    @Property
    void theNextStepIsTheFirstOfWhichSomethingIsDue(@ForAll("checklists") Checklist checklist) {
        List<Step> due = checklist.items().stream()
                .filter(item -> !item.status().settled())
                .map(Checklist.Item::step)
                .toList();

        assertThat(checklist.next()).isEqualTo(due.stream().findFirst());
    }

    @Property
    void whatIsBlockedIsBlockedByStepsOfItsOwnThatAreDue(@ForAll("checklists") Checklist checklist) {
        for (Checklist.Item item : checklist.items()) {
            if (item.status() instanceof StepStatus.Blocked(var by)) {
                assertThat(by).isNotEmpty().doesNotContain(item.step());
                by.forEach(blocker -> assertThat(
                                checklist.statusOf(blocker).orElseThrow().settled())
                        .isFalse());
            }
        }
    }

    @Property
    void aStepStandsOnceAndInTheOrderOfItsSituation(
            @ForAll("offers") ManagedOffer offer, @ForAll("accounts") AccountFacts account) {
        List<Step> steps = offer.checklist(OfferPages.NONE, account, SystemFacts.NONE).items().stream()
                .map(Checklist.Item::step)
                .filter(step -> step != Step.MOVE)
                .toList();

        assertThat(steps)
                .isEqualTo(offer.content().situation().steps().stream()
                        .filter(steps::contains)
                        .toList());
    }

    @Property
    void whatIsLiveWasCertified(@ForAll("offers") ManagedOffer offer) {
        if (offer.isLive()) {
            assertThat(offer.certification().submission()).isPresent();
        }
    }

    @Property
    void aRefusedActChangesNothingAndAGrantedOneIsRefusedOrDoneTheSameAgain(@ForAll("offers") ManagedOffer offer) {
        ACTS.forEach((name, act) -> {
            if (act.apply(offer) instanceof Done<ManagedOffer>(var once)) {
                switch (act.apply(once)) {
                    case Done<ManagedOffer>(var twice) ->
                        assertThat(twice).as(name).isEqualTo(once);
                    case Refused<ManagedOffer> _ -> {}
                }
            }
        });
    }

    @Property
    void numbersOfSubmissionsRise(@ForAll("offers") ManagedOffer offer) {
        if (offer.submitted("10.0", Tier.STANDARD, LATER) instanceof Done<ManagedOffer>(var next)) {
            int before =
                    offer.certification().submission().map(Submission::number).orElse(0);
            assertThat(next.certification().submission().orElseThrow().number()).isEqualTo(before + 1);
        }
    }

    @Provide
    Arbitrary<Checklist> checklists() {
        return Combinators.combine(offers(), pages(), accounts(), systems()).as(ManagedOffer::checklist);
    }

    @Provide
    Arbitrary<ManagedOffer> offers() {
        Arbitrary<ManagedOffer> first = Combinators.combine(
                        Arbitraries.of(Situation.values()), Arbitraries.of(OfferKind.values()))
                .as(OfferCases::offer);
        Arbitrary<List<String>> acts = Arbitraries.of(ACTS.keySet()).list().ofMaxSize(12);
        return Combinators.combine(first, acts).as(ChecklistLawsTest::after);
    }

    private static ManagedOffer after(ManagedOffer offer, List<String> acts) {
        ManagedOffer now = offer;
        for (String act : acts) {
            if (Objects.requireNonNull(ACTS.get(act)).apply(now) instanceof Done<ManagedOffer>(var then)) {
                now = then;
            }
        }
        return now;
    }

    @Provide
    Arbitrary<AccountFacts> accounts() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.of(OfferCases.account(), OfferCases.readyAccount()),
                        Arbitraries.of(
                                Lookup.known(MembershipMove.DONE),
                                Lookup.known(MembershipMove.WAITING),
                                Lookup.<MembershipMove>unknown(),
                                Lookup.<MembershipMove>unavailable(new Unavailability.NoAnswer())))
                .as((moved, account, move) -> new AccountFacts(moved, account, OfferCases.ADDENDUM, move));
    }

    private static Arbitrary<OfferPages> pages() {
        return Arbitraries.of(OfferPages.NONE, OfferCases.complete());
    }

    private static Arbitrary<SystemFacts> systems() {
        return Arbitraries.of(
                SystemFacts.NONE,
                OfferCases.listed(),
                new SystemFacts(
                        Lookup.unavailable(new Unavailability.NoAnswer()),
                        Lookup.unavailable(new Unavailability.NoAnswer())));
    }
}
