package dev.ferry.domain.offer;

import static dev.ferry.domain.offer.OfferCases.LATER;
import static dev.ferry.domain.offer.OfferCases.complete;
import static dev.ferry.domain.offer.OfferCases.facts;
import static dev.ferry.domain.offer.OfferCases.listed;
import static dev.ferry.domain.offer.OfferCases.offer;
import static dev.ferry.domain.offer.OfferCases.readyAccount;
import static dev.ferry.domain.offer.StepTableTest.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Unavailability;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When the AppSource URL of an offer may be entered in the go-to-market portal, and what becomes of it (R19). */
class MarketplaceLinkTest {
    private static final String PAGE = "https://appsource.example/crm";
    private static final ManagedOffer SUBMITTED =
            granted(offer(Situation.PUBLISHED).submitted("10.0", Tier.STANDARD, LATER));

    private static Outcome<ManagedOffer> linked(ManagedOffer offer, String url, SystemFacts systems) {
        Checklist unlinked = offer.unlinked().checklist(complete(), facts(readyAccount()), systems);
        return offer.linked(new AppSourceUrl(url), unlinked, systems, LATER);
    }

    private static Code refusal(Outcome<ManagedOffer> outcome) {
        return ((Refused<ManagedOffer>) outcome).reason().code();
    }

    private static StepStatus step(ManagedOffer offer) {
        return offer.checklist(complete(), facts(readyAccount()), listed())
                .statusOf(Step.MARKETPLACE_LINK)
                .orElseThrow();
    }

    @Test
    void itIsOnItsWayUntilThePortalHasIt() {
        ManagedOffer linked = granted(linked(SUBMITTED, PAGE, listed()));
        assertThat(step(linked)).isEqualTo(new StepStatus.Pending());

        ManagedOffer entered = linked.linkEntered(PAGE);
        assertThat(step(entered)).isEqualTo(new StepStatus.Done(Optional.of(LATER)));
        assertThat(entered.linkEntered(PAGE)).isEqualTo(entered);
        assertThat(entered.linkTurnedDown(PAGE)).isEqualTo(entered);
    }

    @Test
    void turnedDownItsStepIsOpenAgain() {
        ManagedOffer turnedDown = granted(linked(SUBMITTED, PAGE, listed())).linkTurnedDown(PAGE);

        assertThat(turnedDown).isEqualTo(SUBMITTED);
        assertThat(step(turnedDown)).isEqualTo(new StepStatus.Open());
    }

    @Test
    void anAnswerAboutAnotherUrlSaysNothing() {
        ManagedOffer linked = granted(linked(SUBMITTED, PAGE, listed()));

        assertThat(linked.linkEntered(PAGE + "?tab=Reviews")).isEqualTo(linked);
        assertThat(linked.linkTurnedDown(PAGE + "?tab=Reviews")).isEqualTo(linked);
        assertThat(SUBMITTED.linkEntered(PAGE)).isEqualTo(SUBMITTED);
    }

    @Test
    void theSameAgainChangesNothingAndAnotherIsEntered() {
        ManagedOffer entered = granted(linked(SUBMITTED, PAGE, listed())).linkEntered(PAGE);
        Stamp muchLater = new Stamp(LATER.at().plusSeconds(60), "bo@contoso.example");

        assertThat(entered.linked(new AppSourceUrl(PAGE), Checklist.EMPTY, SystemFacts.NONE, muchLater))
                .isEqualTo(Outcome.done(entered));
        assertThat(step(granted(linked(entered, PAGE + "?tab=Reviews", listed()))))
                .isEqualTo(new StepStatus.Pending());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://appsource.example/crm/",
                "HTTPS://AppSource.Example/crm",
                "https://appsource.example/CRM?tab=Overview#top",
                "https://appsource.example/en-us/crm",
                "https://appsource.example/zh-hans-cn/crm"
            })
    void onePageIsWrittenInSeveralWays(String url) {
        assertThat(granted(linked(SUBMITTED, url, listed())).link()).contains(new MarketplaceLink(url, LATER, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://appsource.example/erp",
                "https://appsource.example/crm/reviews",
                "https://appsource.example.evil.example/crm",
                "https://evil.example/appsource.example/crm",
                "https://appsource.example/"
            })
    void anotherPageIsNotItsOwn(String url) {
        assertThat(refusal(linked(SUBMITTED, url, listed()))).isEqualTo(Code.NOT_APPSOURCE_URL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "appsource.example/crm",
                "http://appsource.example/crm",
                "javascript:alert(1)",
                "https:crm",
                "https:///crm",
                "https://anna@appsource.example/crm",
                "https://appsource.example/c rm",
                "https://appsource.example/crm\n",
                "ftp://appsource.example/crm"
            })
    void whatIsNoPageAtAllIsRefused(String typed) {
        String inside = typed.replace("crm\n", "cr\nm");
        assertThat(AppSourceUrl.parse(inside))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(Code.NOT_APPSOURCE_URL));
        assertThatIllegalArgumentException().isThrownBy(() -> new AppSourceUrl(inside));
    }

    @Test
    void whatIsTypedIsTrimmedAndMayBeLongButNotEndless() {
        assertThat(AppSourceUrl.parse("  " + PAGE + " ")).isEqualTo(Outcome.done(new AppSourceUrl(PAGE)));
        assertThat(AppSourceUrl.parse(PAGE + "?" + "x".repeat(1_900))).isInstanceOf(Done.class);
        assertThat(AppSourceUrl.parse(PAGE + "?" + "x".repeat(2_000))).isInstanceOf(Refused.class);
    }

    @Test
    void withoutAPublicListingThereIsNothingToEnter() {
        SystemFacts unlisted = new SystemFacts(Lookup.unknown(), listed().solution());

        assertThat(refusal(linked(SUBMITTED, PAGE, unlisted))).isEqualTo(Code.NO_LISTING);
        assertThat(refusal(linked(offer(Situation.DRAFT), PAGE, unlisted))).isEqualTo(Code.NO_LISTING);
    }

    @Test
    void whereTheCatalogCannotBeAskedNobodyIsToldThatNothingIsListed() {
        SystemFacts silent = new SystemFacts(Lookup.unavailable(new Unavailability.NoAnswer()), listed().solution());

        assertThat(refusal(linked(offer(Situation.DRAFT), PAGE, silent))).isEqualTo(Code.CATALOG_UNAVAILABLE);
    }

    @Test
    void withoutASolutionThereIsNowhereToEnterIt() {
        SystemFacts noSolution = new SystemFacts(listed().listed(), Lookup.unknown());
        SystemFacts silent = new SystemFacts(listed().listed(), Lookup.unavailable(new Unavailability.NoAnswer()));

        assertThat(refusal(linked(SUBMITTED, PAGE, noSolution))).isEqualTo(Code.NO_SOLUTION);
        assertThat(refusal(linked(SUBMITTED, PAGE, silent))).isEqualTo(Code.GO_TO_MARKET_UNAVAILABLE);
        assertThat(refusal(linked(offer(Situation.DRAFT), PAGE, listed()))).isEqualTo(Code.NO_SOLUTION);
    }

    @Test
    void whatComesBeforeItIsNamed() {
        assertThat(((Refused<ManagedOffer>) linked(offer(Situation.PUBLISHED), PAGE, listed()))
                        .reason()
                        .facts())
                .containsEntry("step", "marketplace-link")
                .containsEntry("blockedBy", List.of("submission"));
        assertThat(refusal(linked(offer(Situation.NOT_DETECTED), PAGE, listed())))
                .isEqualTo(Code.STEP_BLOCKED);
    }

    @Test
    void whatIsNotToBeTouchedIsNotLinkedEither() {
        assertThat(refusal(linked(SUBMITTED.deletedBy(LATER), PAGE, listed()))).isEqualTo(Code.OFFER_DELETED);
        assertThat(refusal(linked(offer(Situation.PUBLISHED, OfferKind.OTHER), PAGE, listed())))
                .isEqualTo(Code.KIND_LEFT_ALONE);
        assertThat(refusal(linked(
                        granted(offer(Situation.PUBLISHED).replacedBy(new OfferId("new"), SystemFacts.NONE)),
                        PAGE,
                        listed())))
                .isEqualTo(Code.REPLACED);
    }
}
