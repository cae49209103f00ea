package dev.ferry.application.offer;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.person;
import static dev.ferry.application.Installation.refusal;
import static dev.ferry.application.Installation.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.Installation;
import dev.ferry.application.act.ActRules;
import dev.ferry.application.act.TellActs;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.act.ActStatus;
import dev.ferry.domain.act.SystemAct;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.ListedOffer;
import dev.ferry.domain.offer.MarketplaceLink;
import dev.ferry.domain.offer.OfferFilter;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.Solution;
import dev.ferry.domain.offer.Step;
import dev.ferry.domain.offer.StepStatus;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.solution.SolutionKey;
import dev.ferry.testkit.fault.FaultKind;
import dev.ferry.testkit.offer.HandedInOffers;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** AppSource URLs on their way into the go-to-market portal (R19). */
class MarketplaceLinksTest {
    private static final PublisherId CONTOSO = Samples.id("contoso");
    private static final Requester OWNER = person("owner@contoso.example");
    private static final OfferKey CRM = new OfferKey(CONTOSO, new OfferId("crm"));
    private static final SolutionKey SOLUTION = new SolutionKey(CONTOSO, "contoso/crm");
    private static final String PAGE = "https://appsource.example/product/contoso.crm";
    private static final String TAB = PAGE + "?tab=Overview";

    private final Installation ferry = new Installation();

    @BeforeEach
    void move() {
        ferry.with(Samples.tenant("contoso"))
                .with(Samples.membership("contoso"))
                .with(LegacyAccountSample.named("contoso")
                        .withUsers(Samples.owner("owner@contoso.example"), Samples.contributor("cleo@contoso.example"))
                        .withOffers(HandedInOffers.listed("crm", PAGE))
                        .build());
    }

    private MarketplaceLinksTest moved() {
        ferry.migrate(Installation.wave());
        return this;
    }

    private void handedIn() {
        moved();
        HandedInOffers.handIn(ferry.stores, CRM);
    }

    private Outcome<OfferView> give(Requester who, String url) {
        return ferry.get(GiveMarketplaceLink.class).run(who, CRM, url);
    }

    private static StepStatus step(OfferView view) {
        return view.checklist().statusOf(Step.MARKETPLACE_LINK).orElseThrow();
    }

    private OfferView shown() {
        return value(ferry.get(ShowOffer.class).run(OWNER, CRM));
    }

    private List<Action> noted() {
        return ferry.history("contoso").stream()
                .filter(entry -> entry.facts().containsKey("url"))
                .map(HistoryEntry::action)
                .toList();
    }

    private void later() {
        ferry.clock.forward(Duration.ofHours(2));
        ferry.get(TellActs.class).run();
    }

    @Test
    void r19TheUrlIsEnteredAtOnceWhereThePortalAnswers() {
        handedIn();
        OfferView given = value(give(OWNER, TAB));

        assertThat(step(given)).isInstanceOf(StepStatus.Done.class);
        assertThat(given.offer().link()).map(MarketplaceLink::entered).contains(true);
        assertThat(ferry.stores.goToMarketPortal().entered()).isEqualTo(Map.of(SOLUTION, TAB));
        assertThat(noted()).containsExactly(Action.MARKETPLACE_LINK_GIVEN, Action.MARKETPLACE_LINK_ENTERED);
        assertThat(ferry.stores.actQueue().pending(Optional.empty(), 10)).isEmpty();
        assertThat(ferry.stores.offers().page(OfferFilter.ALL, Optional.empty(), 1))
                .containsExactly(ListedOffer.of(shown().offer(), shown().checklist()));
    }

    @Test
    void theSameAgainChangesNothingAndAnotherIsEnteredInItsPlace() {
        handedIn();
        OfferView first = value(give(OWNER, PAGE));
        ferry.clock.forward(Duration.ofMinutes(1));

        assertThat(value(give(OWNER, PAGE)).offer()).isEqualTo(first.offer());
        assertThat(noted()).hasSize(2);
        value(give(OWNER, TAB));
        assertThat(ferry.stores.goToMarketPortal().entered()).isEqualTo(Map.of(SOLUTION, TAB));
        assertThat(noted()).hasSize(4);
    }

    @Test
    void whileThePortalIsAwayItIsOnItsWayAndEnteredOnce() {
        handedIn();
        // It answers which solutions it has, and is gone before the URL comes.
        ferry.stores.goToMarketPortal().failAfter(2, FaultKind.REFUSES);
        OfferView given = value(give(OWNER, PAGE));
        assertThat(given.offer().link()).map(MarketplaceLink::entered).contains(false);
        assertThat(step(given)).isEqualTo(new StepStatus.Pending());
        assertThat(ferry.stores.actQueue().pending(Optional.of(CONTOSO), 10))
                .extracting(one -> one.queued().act())
                .containsExactly(new SystemAct.EnterLink(CRM));
        assertThat(step(value(give(OWNER, PAGE)))).isEqualTo(new StepStatus.Pending());

        ferry.stores.goToMarketPortal().comeBack();
        later();
        assertThat(step(shown())).isInstanceOf(StepStatus.Done.class);
        assertThat(noted()).containsExactly(Action.MARKETPLACE_LINK_GIVEN, Action.MARKETPLACE_LINK_ENTERED);
    }

    @Test
    void turnedDownItIsTakenOutAgainAndHistorySaysWhy() {
        handedIn();
        ferry.stores.goToMarketPortal().turnDown(_ -> Optional.of("no such page"));
        OfferView given = value(give(OWNER, PAGE));

        assertThat(given.offer().link()).isEmpty();
        assertThat(step(given)).isEqualTo(new StepStatus.Open());
        assertThat(ferry.history("contoso"))
                .filteredOn(entry -> entry.action() == Action.MARKETPLACE_LINK_TURNED_DOWN)
                .singleElement()
                .satisfies(entry -> assertThat(entry.facts())
                        .isEqualTo(Map.of("offerId", "crm", "url", PAGE, "reason", "no such page")));

        ferry.stores.goToMarketPortal().turnDown(_ -> Optional.empty());
        assertThat(step(value(give(OWNER, PAGE)))).isInstanceOf(StepStatus.Done.class);
    }

    @Test
    void whatIsToldInVainForTheLastTimeWaitsForAPerson() {
        handedIn();
        ferry.stores.goToMarketPortal().failAfter(2, FaultKind.REFUSES);
        value(give(OWNER, PAGE));
        TellActs tell = ferry.with(binder -> binder.bind(ActRules.class).toInstance(ActRules.DEFAULT.withMostTries(2)))
                .getInstance(TellActs.class);
        ferry.clock.forward(Duration.ofHours(2));
        tell.run();

        assertThat(ferry.stores.actQueue().pending(Optional.empty(), 10))
                .extracting(ActStatus::setAside)
                .containsExactly(true);
        ferry.stores.goToMarketPortal().comeBack();
        assertThat(step(shown())).isEqualTo(new StepStatus.Pending());
        ferry.stores.actQueue().retryAll(Optional.empty(), ferry.clock.instant());
        later();
        assertThat(step(shown())).isInstanceOf(StepStatus.Done.class);
    }

    @Test
    void aUrlThatWasGivenMeanwhileIsTheOneThatIsEntered() {
        handedIn();
        ferry.stores.goToMarketPortal().failAfter(2, FaultKind.REFUSES);
        value(give(OWNER, PAGE));
        ferry.stores.goToMarketPortal().failAfter(1, FaultKind.REFUSES);
        value(give(OWNER, TAB));
        ferry.stores.goToMarketPortal().comeBack();
        later();
        later();

        assertThat(ferry.stores.goToMarketPortal().entered()).isEqualTo(Map.of(SOLUTION, TAB));
        assertThat(ferry.stores.actQueue().pending(Optional.empty(), 10)).isEmpty();
        assertThat(noted())
                .containsExactly(
                        Action.MARKETPLACE_LINK_GIVEN, Action.MARKETPLACE_LINK_GIVEN, Action.MARKETPLACE_LINK_ENTERED);
    }

    @Test
    void whatIsRefusedAndToWhom() {
        assertThat(refusal(give(person("nobody@fabrikam.example"), PAGE))).isEqualTo(Code.ACCOUNT_NOT_FOUND);
        moved();
        assertThat(refusal(give(person("cleo@contoso.example"), "nonsense"))).isEqualTo(Code.MANAGER_ONLY);
        assertThat(refusal(give(OPERATOR, PAGE))).isEqualTo(Code.MANAGER_ONLY);
        assertThat(refusal(give(OWNER, "nonsense"))).isEqualTo(Code.NOT_APPSOURCE_URL);
        assertThat(refusal(give(OWNER, PAGE + "2"))).isEqualTo(Code.NOT_APPSOURCE_URL);
        assertThat(refusal(give(OWNER, PAGE))).isEqualTo(Code.STEP_BLOCKED);
        handedIn();
        ferry.stores.goToMarketPortal().goDown();
        assertThat(refusal(give(OWNER, PAGE))).isEqualTo(Code.GO_TO_MARKET_UNAVAILABLE);
        assertThat(noted()).isEmpty();
    }

    @Test
    void beforeTheMoveThereIsNothingToEnter() {
        ferry.stores
                .legacyAccounts()
                .replaceAll(List.of(LegacyAccountSample.named("contoso")
                        .withOffers(HandedInOffers.listed("crm", PAGE))
                        .build()));

        assertThat(refusal(give(OWNER, PAGE))).isEqualTo(Code.MANAGED_IN_CPP);
    }

    @Test
    void r18OperatorsSeeEverySolutionAndWhatIsAboutNoOffer() {
        moved();
        Solution lone = new Solution("lone", CONTOSO, "Lone", Optional.empty(), Optional.empty());
        ferry.stores.goToMarketPortal().add(lone);
        ListSolutions list = ferry.get(ListSolutions.class);

        assertThat(value(list.run(OPERATOR, Optional.empty(), Optional.empty(), 10)))
                .extracting(Solution::id)
                .containsExactly("contoso/crm", "lone");
        assertThat(value(list.run(OPERATOR, Optional.of(false), Optional.empty(), 10)))
                .containsExactly(lone);
        assertThat(refusal(list.run(OWNER, Optional.empty(), Optional.empty(), 10)))
                .isEqualTo(Code.OPERATOR_ONLY);
        ferry.stores.goToMarketPortal().goDown();
        assertThat(refusal(list.run(OPERATOR, Optional.empty(), Optional.empty(), 10)))
                .isEqualTo(Code.GO_TO_MARKET_UNAVAILABLE);
    }
}
