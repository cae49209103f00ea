package dev.ferry.domain.offer;

import static dev.ferry.domain.offer.OfferCases.CAME;
import static dev.ferry.domain.offer.OfferCases.complete;
import static dev.ferry.domain.offer.OfferCases.facts;
import static dev.ferry.domain.offer.OfferCases.listed;
import static dev.ferry.domain.offer.OfferCases.offer;
import static dev.ferry.domain.offer.OfferCases.readyAccount;
import static dev.ferry.domain.offer.StepTableTest.granted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Unavailability;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How far an offer came first, whatever becomes of it later (R23). */
class MilestonesTest {
    private static final String PAGE = "https://appsource.example/crm";

    private static Instant at(int day) {
        return CAME.plusSeconds(86_400L * day);
    }

    private static Stamp on(int day) {
        return new Stamp(at(day), "anna@contoso.example");
    }

    private static ManagedOffer submitted(ManagedOffer offer, int day) {
        return granted(offer.submitted("10.0", Tier.STANDARD, on(day)));
    }

    private static ManagedOffer approved(ManagedOffer offer, int day) {
        return offer.approved(offer.certification().submission().orElseThrow().number(), on(day));
    }

    private static ManagedOffer rejected(ManagedOffer offer, int day) {
        return offer.rejected(
                offer.certification().submission().orElseThrow().number(), new Rejection(on(day), List.of()));
    }

    private static ManagedOffer goingLive(ManagedOffer offer, int day) {
        return granted(offer.goingLive(on(day)));
    }

    private static ManagedOffer answered(ManagedOffer offer) {
        return offer.answered(CatalogSide.SELLER, Optional.empty()).answered(CatalogSide.PUBLIC, Optional.of(PAGE));
    }

    /** As it is stored. */
    private static ManagedOffer noted(ManagedOffer offer) {
        return ListedOffer.of(offer, checklist(offer, listed())).offer();
    }

    private static Checklist checklist(ManagedOffer offer, SystemFacts systems) {
        return offer.checklist(complete(), facts(readyAccount()), systems);
    }

    private static ManagedOffer linked(ManagedOffer offer, int day) {
        return granted(offer.linked(new AppSourceUrl(PAGE), checklist(offer.unlinked(), listed()), listed(), on(day)));
    }

    @Test
    void itCountsAsHandedInFromItsFirstSubmissionUntilItIsGivenBack() {
        ManagedOffer once = submitted(offer(Situation.DRAFT), 1);
        assertThat(once.milestones().handedInAt(at(9))).contains(at(1));

        ManagedOffer rejected = rejected(once, 3);
        assertThat(rejected.milestones().handedInAt(at(2))).contains(at(1));
        assertThat(rejected.milestones().handedInAt(at(3))).isEmpty();

        assertThat(submitted(rejected, 5).milestones().handedInAt(at(9))).contains(at(5));
    }

    @Test
    void aWithdrawalCountsFromWhenItWasAskedFor() {
        ManagedOffer asked = granted(submitted(offer(Situation.DRAFT), 1).withdrawing(on(2)));
        assertThat(asked.milestones().handedInAt(at(9))).contains(at(1));

        ManagedOffer withdrawn = asked.withdrawn(1);
        assertThat(withdrawn.milestones().givenBack()).contains(at(2));
        assertThat(asked.kept(1).milestones().handedInAt(at(9))).contains(at(1));
    }

    @Test
    void aChangeAfterApprovalAndWhatFollowsItTakesNeitherSubmissionNorApprovalBack() {
        ManagedOffer dropped =
                granted(approved(submitted(offer(Situation.DRAFT), 1), 2).pageChanged());
        ManagedOffer again = approved(submitted(dropped, 7), 8);

        assertThat(again.milestones().handedInAt(at(9))).contains(at(1));
        assertThat(again.milestones().approved()).contains(at(2));
    }

    @Test
    void ofWhatWasLiveARejectedUpdateTakesNothingBack() {
        ManagedOffer live = answered(goingLive(approved(submitted(offer(Situation.DRAFT), 1), 2), 3));
        ManagedOffer update = rejected(submitted(granted(live.pageChanged()), 7), 8);

        assertThat(update.milestones().handedInAt(at(9))).contains(at(1));
        assertThat(update.milestones().live()).contains(at(3));
    }

    @Test
    void everyStepIsDoneByTheLastRequestOnceAllAreAnswered() {
        ManagedOffer going =
                noted(linked(noted(goingLive(approved(submitted(offer(Situation.PUBLISHED), 1), 2), 3)), 4));
        assertThat(going.milestones().asked()).contains(at(4));
        assertThat(going.milestones().done()).isEmpty();

        ManagedOffer done = noted(answered(going).linkEntered(PAGE));
        assertThat(done.milestones().done()).contains(at(4));

        ManagedOffer update = noted(submitted(granted(done.pageChanged()), 9));
        assertThat(update.milestones().done()).contains(at(4));
    }

    @Test
    void whatASystemTurnsDownIsAskedForNoMoreUnlessAllWasDoneBefore() {
        ManagedOffer asked = noted(linked(goingLive(approved(submitted(offer(Situation.PUBLISHED), 1), 2), 3), 4));
        assertThat(noted(asked.turnedDown()).milestones().asked()).isEmpty();
        assertThat(noted(asked.linkTurnedDown(PAGE)).milestones().asked()).isEmpty();

        ManagedOffer done = noted(answered(asked).linkEntered(PAGE));
        ManagedOffer update = goingLive(approved(submitted(granted(done.pageChanged()), 7), 8), 9);
        assertThat(noted(update.turnedDown()).milestones()).isEqualTo(done.milestones());
    }

    @Test
    void aVerdictThatIsStillAwaitedIsNoMatterOfARequest() {
        assertThat(noted(linked(submitted(offer(Situation.PUBLISHED), 1), 2))
                        .milestones()
                        .asked())
                .isEmpty();
    }

    @Test
    void nothingIsDoneWhileASystemThatHasAWordOnItCannotBeAsked() {
        ManagedOffer live = answered(goingLive(approved(submitted(offer(Situation.PUBLISHED), 1), 2), 3));
        SystemFacts noAnswer = new SystemFacts(listed().listed(), Lookup.unavailable(new Unavailability.NoAnswer()));

        assertThat(ListedOffer.of(live, checklist(live, noAnswer))
                        .offer()
                        .milestones()
                        .done())
                .isEmpty();
        assertThat(ListedOffer.of(live, checklist(live, new SystemFacts(listed().listed(), Lookup.unknown())))
                        .offer()
                        .milestones()
                        .done())
                .contains(at(3));
    }

    @Test
    void duplicatesAndReplacedOffersAreNotDoneByThemselves() {
        DuplicateDecision decision =
                new DuplicateDecision(DuplicateDecision.Kind.DUPLICATE, Optional.empty(), Set.of(), on(1));
        ManagedOffer duplicate = offer(Situation.DRAFT).decided(decision);
        ManagedOffer replaced = granted(offer(Situation.NOT_DETECTED).replacedBy(new OfferId("new"), SystemFacts.NONE));

        assertThat(noted(duplicate).milestones()).isEqualTo(Milestones.NONE);
        assertThat(noted(replaced).milestones()).isEqualTo(Milestones.NONE);
    }
}
