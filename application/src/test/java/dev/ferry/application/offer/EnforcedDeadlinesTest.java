package dev.ferry.application.offer;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.refusal;
import static dev.ferry.application.Installation.value;
import static dev.ferry.application.offer.OfferAccount.CONTOSO;
import static dev.ferry.application.offer.OfferAccount.OWNER;
import static dev.ferry.application.offer.OfferAccount.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferry.application.deadline.EnforceDeadlines;
import dev.ferry.application.deadline.EnforceDeadlines.Round;
import dev.ferry.application.deadline.LoadDeadlines;
import dev.ferry.application.deadline.WaiveDeadline;
import dev.ferry.application.marketplace.ConfirmBilling;
import dev.ferry.application.marketplace.GiveBilling;
import dev.ferry.application.support.SayKind;
import dev.ferry.domain.catalog.ListedContent;
import dev.ferry.domain.deadline.Consequence;
import dev.ferry.domain.deadline.Deadline;
import dev.ferry.domain.deadline.EnforcedConsequence;
import dev.ferry.domain.deadline.Standing;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.offer.CatalogSide;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.OfferKind;
import dev.ferry.domain.offer.OfferPages;
import dev.ferry.domain.offer.Page;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.offer.HandedInOffers;
import dev.ferry.testkit.sample.OfferStages;
import dev.ferry.testkit.sample.Samples;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What follows from deadlines that have passed is put in force exactly once, and lifted (R23). */
class EnforcedDeadlinesTest {
    private static final Duration TO_SEPTEMBER = Duration.between(Samples.NOON, Instant.parse("2019-09-15T12:00:00Z"));
    private static final Duration TO_NOVEMBER = Duration.between(Samples.NOON, Instant.parse("2019-11-15T12:00:00Z"));

    private static final String MORE = "removed-too";

    private final OfferAccount contoso = new OfferAccount(
            HandedInOffers.listed("field", "https://appsource.example/field"),
            OfferStages.of("draft", Situation.DRAFT),
            OfferStages.of("draft-2", Situation.DRAFT),
            OfferStages.of("lost", Situation.NOT_DETECTED));

    /** What drafts say stands in the seller catalog, as after a move. */
    EnforcedDeadlinesTest() {
        int number = 0;
        for (String draft : List.of("draft", "draft-2", "lost")) {
            contoso.ferry
                    .stores
                    .catalog()
                    .list(
                            new UUID(9, number++),
                            CatalogSide.SELLER,
                            ListedContent.of(
                                    key(draft), OfferKind.DYNAMICS_365_CUSTOMER_ENGAGEMENT, draft, OfferPages.NONE));
        }
    }

    private Round round() {
        return unreminded(contoso.ferry.get(EnforceDeadlines.class).run());
    }

    private Outcome<Round> apply(Optional<Integer> confirmed, boolean dryRun) {
        return contoso.ferry
                .get(EnforceDeadlines.class)
                .run(OPERATOR, confirmed, dryRun)
                .map(EnforcedDeadlinesTest::unreminded);
    }

    private static Round unreminded(Round one) {
        return enforced(one.begun(), one.ended(), one.waiting(), one.drafts());
    }

    private static Round enforced(int begun, int ended, long waiting, long drafts) {
        return new Round(begun, ended, waiting, drafts, 0);
    }

    private List<String> inForce() {
        return contoso
                .ferry
                .stores
                .deadlineLedger()
                .consequences(Set.of(CONTOSO))
                .getOrDefault(CONTOSO, List.of())
                .stream()
                .filter(EnforcedConsequence::isInForce)
                .map(one -> one.key().offer().id() + " " + one.key().consequence())
                .toList();
    }

    private List<String> history(Action action) {
        return contoso.ferry.history("contoso").stream()
                .filter(entry -> entry.action() == action)
                .map(HistoryEntry::facts)
                .map(facts -> facts.get("offerId") + " " + facts.getOrDefault("why", facts.get("consequence")))
                .toList();
    }

    private boolean isInSellerCatalog(String offer) {
        return contoso.ferry
                .stores
                .catalog()
                .shown(CatalogSide.SELLER, key(offer))
                .isPresent();
    }

    private void finish(OfferKey offer) {
        for (Page page : Page.values()) {
            value(contoso.ferry
                    .get(GiveOfferPage.class)
                    .run(OWNER, offer, OfferAccount.complete(page), Optional.empty()));
        }
        contoso.submit(offer);
        value(contoso.ferry.get(CertifyOffer.class).run(OPERATOR, offer, List.of()));
        value(contoso.ferry.get(GoLive.class).run(OWNER, offer));
        value(contoso.ferry
                .get(GiveMarketplaceLink.class)
                .run(OWNER, offer, contoso.see(offer).appSourceUrl().orElseThrow()));
    }

    @Test
    void nothingFollowsBeforeItsDateAndThenOnce() {
        assertThat(round()).isEqualTo(enforced(0, 0, 0, 3));

        contoso.ferry.clock.forward(TO_SEPTEMBER);
        assertThat(round()).isEqualTo(enforced(1, 0, 0, 3));
        assertThat(round()).isEqualTo(enforced(0, 0, 0, 3));
        assertThat(inForce()).containsExactly("field no-marketing-benefits");
        assertThat(history(Action.CONSEQUENCE_IN_FORCE)).containsExactly("field no-marketing-benefits");
    }

    @Test
    void lateStepsLiftWhatEndsAndItIsNeverPutInForceAgain() {
        contoso.ferry.clock.forward(TO_SEPTEMBER);
        round();
        finish(key("field"));

        assertThat(round()).isEqualTo(enforced(0, 1, 0, 3));
        assertThat(inForce()).isEmpty();
        assertThat(history(Action.CONSEQUENCE_LIFTED)).containsExactly("field ended");
        assertThat(round()).isEqualTo(enforced(0, 0, 0, 3));
    }

    @Test
    void whereTooManyDraftsWouldLeaveTheCatalogNoneDoesUntilSomebodyConfirmsIt() {
        contoso.ferry.clock.forward(TO_NOVEMBER);

        assertThat(round()).isEqualTo(enforced(1, 0, 3, 3));
        assertThat(inForce()).containsExactly("field no-marketing-benefits");
        assertThat(refusal(apply(Optional.empty(), false))).isEqualTo(Code.TOO_MANY_DRAFTS);
        assertThat(refusal(apply(Optional.of(2), false))).isEqualTo(Code.TOO_MANY_DRAFTS);
        assertThat(isInSellerCatalog("draft")).isTrue();

        assertThat(value(apply(Optional.of(3), false))).isEqualTo(enforced(3, 0, 0, 3));
        assertThat(isInSellerCatalog("draft")).isFalse();
        assertThat(isInSellerCatalog("lost")).isFalse();
        assertThat(round()).isEqualTo(enforced(0, 0, 0, 3));
    }

    @Test
    void fewDraftsLeaveByThemselves() {
        contoso.submit(ready("draft"));
        contoso.submit(ready("draft-2"));
        contoso.ferry.clock.forward(TO_NOVEMBER);

        assertThat(round()).isEqualTo(enforced(2, 0, 0, 3));
        assertThat(isInSellerCatalog("lost")).isFalse();
        assertThat(isInSellerCatalog("draft")).isTrue();
    }

    private OfferKey ready(String draft) {
        OfferKey offer = key(draft);
        value(contoso.ferry.get(SayKind.class).run(OWNER, offer, true));
        for (Page page : Page.values()) {
            value(contoso.ferry
                    .get(GiveOfferPage.class)
                    .run(OWNER, offer, OfferAccount.complete(page), Optional.empty()));
        }
        contoso.ferry.clock.forward(Duration.ofSeconds(1));
        value(contoso.ferry
                .get(GiveBilling.class)
                .run(OWNER, CONTOSO, new GiveBilling.Wish("Contoso AB", "SE", "Storgatan 1", draft, Optional.empty())));
        value(contoso.ferry.get(ConfirmBilling.class).run(OWNER, CONTOSO));
        value(contoso.ferry.get(ShowLookAlikes.class).run(OWNER, offer));
        return offer;
    }

    @Test
    void aDryRunTellsWhatWouldBeAndDoesNothing() {
        contoso.ferry.clock.forward(TO_SEPTEMBER);

        assertThat(value(apply(Optional.empty(), true))).isEqualTo(enforced(1, 0, 0, 3));
        assertThat(inForce()).isEmpty();
    }

    @Test
    void aDryRunTellsHowManyDraftsWouldWaitUntilSomebodyConfirmsThem() {
        contoso.ferry.clock.forward(TO_NOVEMBER);

        assertThat(value(apply(Optional.empty(), true))).isEqualTo(enforced(1, 0, 3, 3));
        assertThat(value(apply(Optional.of(2), true))).isEqualTo(enforced(1, 0, 3, 3));
        assertThat(value(apply(Optional.of(3), true))).isEqualTo(enforced(4, 0, 0, 3));
        assertThat(inForce()).isEmpty();
    }

    private Optional<Round> inTurn() {
        return contoso.ferry.get(EnforceDeadlines.class).runInTurn().map(EnforcedDeadlinesTest::unreminded);
    }

    @Test
    void onceAnHourOneProcessLooksAtAllOffersForAllOfThem() {
        contoso.ferry.clock.forward(TO_SEPTEMBER);
        assertThat(inTurn()).contains(enforced(1, 0, 0, 3));
        contoso.ferry.clock.forward(Duration.ofMinutes(59));
        assertThat(inTurn()).isEmpty();
        contoso.ferry.clock.forward(Duration.ofMinutes(1));

        assertThat(inTurn()).contains(enforced(0, 0, 0, 3));
    }

    @Test
    void aRoundThatWasCutOffIsGoneOnWithAtOnceAndSoIsOneWithOtherDates() {
        contoso.ferry.clock.forward(TO_SEPTEMBER);
        contoso.ferry.stores.goDownAfter(10);
        assertThatThrownBy(this::inTurn).isInstanceOf(PortUnavailable.class);
        contoso.ferry.stores.comeBack();
        assertThat(inTurn()).contains(enforced(1, 0, 0, 3));
        assertThat(inTurn()).isEmpty();

        load(value(contoso.ferry.get(LoadDeadlines.class).read(OPERATOR)).deadlines().stream()
                .map(one -> called(one, one.id() + "-anew"))
                .toList());
        assertThat(inTurn()).contains(enforced(1, 1, 0, 3));
    }

    @Test
    void ofSeveralNodesOnePutsEachInForce() {
        contoso.ferry.clock.forward(TO_NOVEMBER);
        List<Round> rounds = Racers.race(4, _ -> value(apply(Optional.of(3), false)));

        assertThat(rounds.stream().mapToInt(Round::begun).sum()).isEqualTo(4);
        assertThat(history(Action.CONSEQUENCE_IN_FORCE)).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void whatWasCutOffAnywhereIsGoneOnWithAndDoneOnce() {
        contoso.ferry.clock.forward(TO_NOVEMBER);
        int faults = 0;
        boolean done = false;
        for (long calls = 1; !done; calls++) {
            contoso.ferry.stores.goDownAfter(calls);
            try {
                value(apply(Optional.of(3), false));
                done = true;
            } catch (PortUnavailable _) {
                faults++;
            } finally {
                contoso.ferry.stores.comeBack();
            }
        }

        assertThat(faults).isPositive();
        round();
        assertThat(inForce()).hasSize(4);
        assertThat(history(Action.CONSEQUENCE_IN_FORCE)).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void aWaiverLiftsWhatIsInForceAndTakenBackItIsInForceAgain() {
        contoso.ferry.clock.forward(TO_NOVEMBER);
        value(apply(Optional.of(3), false));
        WaiveDeadline waive = contoso.ferry.get(WaiveDeadline.class);

        Standing waived = value(waive.run(OPERATOR, key("draft"), "draft-publication", " so agreed "))
                .standing();
        assertThat(waived.outcome().name().slug()).isEqualTo("waived");
        assertThat(inForce()).doesNotContain("draft " + Consequence.REMOVED);
        assertThat(isInSellerCatalog("draft")).isTrue();
        assertThat(round()).isEqualTo(enforced(0, 0, 0, 3));
        assertThat(contoso.see(key("draft")).deadlines()).containsExactly(waived);

        Standing back = value(waive.takeBack(OPERATOR, key("draft"), "draft-publication", Optional.empty()))
                .standing();
        assertThat(back.outcome().name().slug()).isEqualTo("missed");
        assertThat(inForce()).contains("draft " + Consequence.REMOVED);
        assertThat(isInSellerCatalog("draft")).isFalse();
        assertThat(contoso.ferry.history("contoso").stream()
                        .filter(entry -> entry.action() == Action.DEADLINE_WAIVED)
                        .map(HistoryEntry::facts)
                        .map(facts -> facts.get("reason")))
                .containsExactly("so agreed");
        assertThat(history(Action.WAIVER_TAKEN_BACK)).hasSize(1);
    }

    /** The deadlines that hold, and one more that takes drafts out. */
    private void loadAnotherRemoval() {
        List<Deadline> all = new ArrayList<>(
                value(contoso.ferry.get(LoadDeadlines.class).read(OPERATOR)).deadlines());
        all.add(called(all.get(3), MORE));
        load(all);
    }

    private void load(List<Deadline> all) {
        value(contoso.ferry.get(LoadDeadlines.class).run(OPERATOR, all, false));
    }

    private static Deadline called(Deadline one, String id) {
        return new Deadline(
                id,
                one.date(),
                one.zone(),
                one.situation(),
                one.only(),
                one.metBy(),
                one.consequences(),
                one.reminders(),
                one.warningDays());
    }

    @Test
    void aDraftComesBackOnlyWhenNothingKeepsItOut() {
        loadAnotherRemoval();
        contoso.ferry.clock.forward(TO_NOVEMBER);
        value(apply(Optional.of(3), false));
        WaiveDeadline waive = contoso.ferry.get(WaiveDeadline.class);

        value(waive.run(OPERATOR, key("draft"), MORE, "agreed"));
        assertThat(isInSellerCatalog("draft")).isFalse();
        value(waive.run(OPERATOR, key("draft"), "draft-publication", "agreed"));
        assertThat(isInSellerCatalog("draft")).isTrue();

        value(waive.takeBack(OPERATOR, key("draft"), MORE, Optional.empty()));
        assertThat(isInSellerCatalog("draft")).isFalse();
        assertThat(inForce()).doesNotContain("draft draft-publication");
    }

    @Test
    void aDeadlineThatHasAnotherNameKeepsDraftsOutWithoutBeingAskedAgain() {
        contoso.ferry.clock.forward(TO_NOVEMBER);
        value(apply(Optional.of(3), false));
        load(value(contoso.ferry.get(LoadDeadlines.class).read(OPERATOR)).deadlines().stream()
                .map(one -> called(one, one.id() + "-anew"))
                .toList());

        assertThat(round()).isEqualTo(enforced(4, 4, 0, 3));
        assertThat(isInSellerCatalog("draft")).isFalse();
        assertThat(isInSellerCatalog("lost")).isFalse();
    }

    @Test
    void aDateThatIsMovedForOneRemovalLeavesTheOtherInForce() {
        loadAnotherRemoval();
        contoso.ferry.clock.forward(TO_NOVEMBER);
        value(apply(Optional.of(3), false));
        load(value(contoso.ferry.get(LoadDeadlines.class).read(OPERATOR)).deadlines());

        assertThat(round()).isEqualTo(enforced(0, 2, 0, 3));
        assertThat(isInSellerCatalog("draft")).isFalse();
    }

    @Test
    void withoutAWaiverThereIsNothingToTakeBackAndAWaiverDoesNoMoreThanItSays() {
        contoso.ferry.clock.forward(TO_NOVEMBER);
        WaiveDeadline waive = contoso.ferry.get(WaiveDeadline.class);

        value(waive.takeBack(OPERATOR, key("draft"), "draft-publication", Optional.empty()));
        assertThat(inForce()).isEmpty();
        assertThat(history(Action.WAIVER_TAKEN_BACK)).isEmpty();
        assertThat(isInSellerCatalog("draft")).isTrue();

        loadAnotherRemoval();
        value(waive.run(OPERATOR, key("draft"), MORE, "agreed"));
        assertThat(inForce()).isEmpty();
        assertThat(isInSellerCatalog("draft")).isTrue();
    }

    @Test
    void whatCannotBeWaivedIsRefused() {
        WaiveDeadline waive = contoso.ferry.get(WaiveDeadline.class);
        finish(key("field"));

        assertThat(refusal(waive.run(OWNER, key("field"), "published-move", "why")))
                .isEqualTo(Code.OPERATOR_ONLY);
        assertThat(refusal(waive.run(OPERATOR, key("field"), "published-move", "why")))
                .isEqualTo(Code.DEADLINE_MET);
        assertThat(refusal(waive.run(OPERATOR, key("field"), "draft-publication", "why")))
                .isEqualTo(Code.UNKNOWN_DEADLINE);
        assertThat(refusal(waive.run(OPERATOR, key("lost"), "not-detected", "why")))
                .isEqualTo(Code.NOT_WAIVABLE);
        assertThat(refusal(waive.run(OPERATOR, key("draft"), "draft-publication", " ")))
                .isEqualTo(Code.VALUE_MISSING);
        assertThat(refusal(waive.run(OPERATOR, key("gone"), "draft-publication", "why")))
                .isEqualTo(Code.OFFER_NOT_FOUND);
    }

    @Test
    void aDateThatIsMovedLiftsWhatItPutInForceAndPassesAnew() {
        contoso.ferry.clock.forward(TO_SEPTEMBER);
        round();
        List<Deadline> later = value(contoso.ferry.get(LoadDeadlines.class).read(OPERATOR)).deadlines().stream()
                .map(EnforcedDeadlinesTest::inOctober)
                .toList();
        value(contoso.ferry.get(LoadDeadlines.class).run(OPERATOR, later, false));

        assertThat(round()).isEqualTo(enforced(0, 1, 0, 3));
        assertThat(history(Action.CONSEQUENCE_LIFTED)).containsExactly("field changed");

        contoso.ferry.clock.forward(Duration.ofDays(20));
        assertThat(round().begun()).isEqualTo(1);
        assertThat(inForce()).containsExactly("field no-marketing-benefits");
    }

    private static Deadline inOctober(Deadline one) {
        return new Deadline(
                one.id(),
                one.date().isBefore(LocalDate.of(2019, 10, 1)) ? LocalDate.of(2019, 9, 30) : one.date(),
                one.zone(),
                one.situation(),
                one.only(),
                one.metBy(),
                one.consequences(),
                one.reminders(),
                one.warningDays());
    }
}
