package dev.ferry.application.offer;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.person;
import static dev.ferry.application.Installation.refusal;
import static dev.ferry.application.Installation.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ferry.application.Installation;
import dev.ferry.application.marketplace.AcceptAgreement;
import dev.ferry.application.marketplace.ConfirmBilling;
import dev.ferry.application.marketplace.EnrolInMarketplace;
import dev.ferry.application.marketplace.GiveBilling;
import dev.ferry.application.marketplace.ShowAgreements;
import dev.ferry.application.messages.Language;
import dev.ferry.application.support.SayKind;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.marketplace.AgreementText;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipState;
import dev.ferry.domain.offer.Checklist;
import dev.ferry.domain.offer.ListedOffer;
import dev.ferry.domain.offer.OfferFilter;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.OfferKind;
import dev.ferry.domain.offer.OfferState;
import dev.ferry.domain.offer.Page;
import dev.ferry.domain.offer.PageContent;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.offer.Step;
import dev.ferry.domain.offer.StepStatus;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.User;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.OfferStages;
import dev.ferry.testkit.sample.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Offers of an account, before its move and after (R18–R21). */
class OffersTest {
    private static final PublisherId CONTOSO = Samples.id("contoso");
    private static final Requester OWNER = person("owner@contoso.example");
    private static final Requester CONTRIBUTOR = person("contributor@contoso.example");
    private static final PageContent MARKETS = new PageContent(Page.AVAILABILITY, Map.of("markets", List.of("SE")));

    private final Installation ferry = new Installation();

    OffersTest() {
        ferry.with(Samples.tenant("contoso"))
                .with(Samples.membership("contoso"))
                .with(account());
    }

    private static LegacyAccount account() {
        return LegacyAccountSample.named("contoso")
                .withUsers(Samples.owner("owner@contoso.example"), Samples.contributor("contributor@contoso.example"))
                .withOffers(
                        OfferStages.of("draft", Situation.DRAFT),
                        OfferStages.of("lost", Situation.NOT_DETECTED),
                        OfferStages.of("old", Situation.PUBLISHED))
                .build();
    }

    private OffersTest moved() {
        ferry.migrate(Installation.wave());
        return this;
    }

    private static OfferKey key(String offer) {
        return new OfferKey(CONTOSO, new OfferId(offer));
    }

    private OfferView shown(String offer) {
        return value(ferry.get(ShowOffer.class).run(OWNER, key(offer)));
    }

    private void enrol() {
        value(ferry.get(EnrolInMarketplace.class)
                .run(OWNER, CONTOSO, EnrolInMarketplace.Program.COMMERCIAL_MARKETPLACE.slug()));
    }

    private OfferView create(String id, Optional<OfferId> replaces) {
        return value(ferry.get(CreateOffer.class)
                .run(
                        OWNER,
                        CONTOSO,
                        new CreateOffer.Wish(
                                new OfferId(id), "CRM", OfferKind.DYNAMICS_365_CUSTOMER_ENGAGEMENT, replaces)));
    }

    @Test
    void beforeTheMoveEveryOfferWaitsForItAndNothingIsDone() {
        ferry.stores.legacyAccounts().replaceAll(List.of(account()));

        List<OfferView> all = value(ferry.get(ListOffers.class).run(OWNER, CONTOSO));
        assertThat(all).extracting(view -> view.checklist().next()).containsOnly(Optional.of(Step.MOVE));
        assertThat(refusal(ferry.get(GiveOfferPage.class).run(OWNER, key("old"), MARKETS, Optional.empty())))
                .isEqualTo(Code.MANAGED_IN_CPP);
        assertThat(refusal(ferry.get(SayKind.class).run(OWNER, key("draft"), true)))
                .isEqualTo(Code.MANAGED_IN_CPP);
        assertThat(all).allMatch(OfferView::whole);
        assertThat(value(ferry.get(ListOffers.class).run(CONTRIBUTOR, CONTOSO)))
                .extracting(OfferView::whole)
                .containsExactly(false, true, true);
    }

    @Test
    void theCopyBesideAnOfferSaysWhatItsChecklistSaysAfterEveryAct() {
        moved();
        copiesAreTrue();
        enrol();
        copiesAreTrue();
        create("new", Optional.of(new OfferId("lost")));
        copiesAreTrue();
        AgreementText addendum = value(ferry.get(ShowAgreements.class).run(OWNER, CONTOSO, Language.ENGLISH))
                .getFirst()
                .text();
        value(ferry.get(AcceptAgreement.class)
                .run(OWNER, CONTOSO, addendum.version().toString(), addendum.digest()));
        copiesAreTrue();
        value(ferry.get(GiveBilling.class)
                .run(OWNER, CONTOSO, new GiveBilling.Wish("Contoso", "SE", "Storgatan 1", "Ann", Optional.empty())));
        copiesAreTrue();
        ferry.clock.forward(Duration.ofSeconds(1));
        value(ferry.get(ConfirmBilling.class).run(OWNER, CONTOSO));
        copiesAreTrue();
        value(ferry.get(SayKind.class).run(OWNER, key("draft"), true));
        copiesAreTrue();
        value(ferry.get(GiveOfferPage.class).run(OWNER, key("old"), MARKETS, Optional.empty()));
        copiesAreTrue();
        value(ferry.get(CorrectKind.class).run(OPERATOR, key("draft"), OfferKind.OTHER));
        copiesAreTrue();
        assertThat(ferry.stores.offers().page(OfferFilter.ALL, Optional.empty(), 10))
                .extracting(listed -> listed.key().id().value(), ListedOffer::next)
                .containsExactly(
                        tuple("draft", Optional.empty()),
                        tuple("lost", Optional.empty()),
                        tuple("new", Optional.of(Step.PAGES)),
                        tuple("old", Optional.of(Step.APPSOURCE)));
    }

    private void copiesAreTrue() {
        Map<OfferKey, ListedOffer> copies = ferry.stores.offers().page(OfferFilter.ALL, Optional.empty(), 100).stream()
                .collect(Collectors.toMap(ListedOffer::key, Function.identity()));
        for (OfferView view : value(ferry.get(ListOffers.class).run(OWNER, CONTOSO))) {
            assertThat(copies.get(view.offer().key())).isEqualTo(ListedOffer.of(view.offer(), view.checklist()));
        }
    }

    @Test
    void r19AMembershipThatLapsesOpensItsStepAgain() {
        moved();
        assertThat(statusOf("old", Step.MEMBERSHIP_CENTER)).isInstanceOf(StepStatus.Done.class);

        lapse();

        assertThat(statusOf("old", Step.MEMBERSHIP_CENTER)).isInstanceOf(StepStatus.Open.class);
        assertThat(statusOf("old", Step.ENROLMENT)).isEqualTo(new StepStatus.Blocked(List.of(Step.MEMBERSHIP_CENTER)));
    }

    private void lapse() {
        Membership membership = Samples.membership("contoso");
        try (var intake = ferry.stores.memberships().intake()) {
            intake.takeIn(List.of(new Membership(
                    membership.mpnId(),
                    membership.tenant(),
                    MembershipState.INACTIVE,
                    membership.kind(),
                    membership.companyName())));
        }
    }

    @Test
    void listsSayWhatSystemsSayOnceSomebodyHasLooked() {
        moved();
        lapse();

        assertThat(nextSteps(Step.ENROLMENT)).containsExactly("lost");
        assertThat(nextSteps(Step.MEMBERSHIP_CENTER)).containsExactly("old");
        copiesAreTrue();
    }

    private List<String> nextSteps(Step step) {
        OfferFilter filter = new OfferFilter(Optional.empty(), Optional.of(step), Optional.empty());
        return value(ferry.get(ListAllOffers.class).run(OPERATOR, filter, DueFilter.ALL, Optional.empty()))
                .map(view -> view.offer().key().id().value())
                .toList();
    }

    @Test
    void copiesOfWhichNobodyAsksAreRefreshedTooButNotWhileASystemIsSilent() {
        moved();
        lapse();
        ferry.stores.mpnRegistry().goDown();
        assertThat(ferry.get(RefreshCopies.class).run()).isZero();

        ferry.stores.mpnRegistry().comeBack();
        assertThat(ferry.get(RefreshCopies.class).run()).isOne();
        assertThat(ferry.get(RefreshCopies.class).run()).isZero();
        copiesAreTrue();
    }

    @Test
    void aRegistryThatIsSilentIsNamedAndActsGoOn() {
        moved();
        ferry.stores.mpnRegistry().goDown();

        assertThat(statusOf("old", Step.MEMBERSHIP_CENTER)).isEqualTo(new StepStatus.Unknown("membership-center"));
        value(ferry.get(GiveOfferPage.class).run(OWNER, key("old"), MARKETS, Optional.empty()));
    }

    private StepStatus statusOf(String offer, Step step) {
        Checklist checklist = shown(offer).checklist();
        return checklist.statusOf(step).orElseThrow();
    }

    @Test
    void theSamePageAgainChangesNothingAndIsNoHistory() {
        moved();
        GiveOfferPage give = ferry.get(GiveOfferPage.class);
        value(give.run(OWNER, key("old"), MARKETS, Optional.empty()));
        value(give.run(OWNER, key("old"), MARKETS, Optional.empty()));

        assertThat(noted(Action.OFFER_PAGE_CHANGED))
                .singleElement()
                .satisfies(entry -> assertThat(entry.facts())
                        .isEqualTo(Map.of("offerId", "old", "page", "availability", "changed", List.of("markets"))));
        assertThat(refusal(give.run(
                        OWNER,
                        key("old"),
                        new PageContent(Page.AVAILABILITY, Map.of()),
                        Optional.of(PageContent.none(Page.AVAILABILITY)))))
                .isEqualTo(Code.CHANGED_MEANWHILE);
    }

    @Test
    void whoDoesWhatToWhichOffer() {
        moved();
        contributorBecomes(Role.MARKETER);
        GiveOfferPage give = ferry.get(GiveOfferPage.class);
        assertThat(refusal(give.run(CONTRIBUTOR, key("old"), MARKETS, Optional.empty())))
                .isEqualTo(Code.MANAGER_ONLY);
        contributorBecomes(Role.DEVELOPER);
        value(give.run(CONTRIBUTOR, key("old"), MARKETS, Optional.empty()));
        assertThat(refusal(give.run(CONTRIBUTOR, key("draft"), MARKETS, Optional.empty())))
                .isEqualTo(Code.MANAGER_ONLY);
        assertThat(refusal(give.run(OPERATOR, key("old"), MARKETS, Optional.empty())))
                .isEqualTo(Code.MANAGER_ONLY);
        assertThat(refusal(ferry.get(CorrectKind.class).run(OWNER, key("draft"), OfferKind.OTHER)))
                .isEqualTo(Code.OPERATOR_ONLY);
    }

    private void contributorBecomes(Role role) {
        User contributor = ferry.stores.users().of(CONTOSO).stream()
                .filter(user -> user.isKnownAs(Samples.email("contributor@contoso.example")))
                .findFirst()
                .orElseThrow();
        ferry.stores.users().save(CONTOSO, contributor.withRole(role, contributor.legacyRole()));
    }

    @Test
    void r21WhatIsCreatedTakesOverContentAndThePlaceOfTheReplaced() {
        moved();
        enrol();
        OfferView created = create("new", Optional.of(new OfferId("old")));

        assertThat(created.offer().replacesPublished()).isTrue();
        assertThat(created.offer().content().premiumEligible()).isTrue();
        assertThat(created.pages().of(Page.LISTING).one("name")).contains("CRM");
        assertThat(shown("old").checklist().next()).isEmpty();
        assertThat(shown("old").offer().state()).isEqualTo(OfferState.LEGACY);
        assertThat(noted(Action.OFFER_CREATED))
                .singleElement()
                .satisfies(entry -> assertThat(entry.facts()).containsEntry("replaces", "old"));
        assertThat(create("blank", Optional.empty()).pages().of(Page.LISTING))
                .isEqualTo(PageContent.none(Page.LISTING));
    }

    @Test
    void aRefusedCreationLeavesNothingBehind() {
        moved();
        enrol();
        assertThat(refusal(ferry.get(CreateOffer.class)
                        .run(
                                OWNER,
                                CONTOSO,
                                new CreateOffer.Wish(
                                        new OfferId("new"), " ", OfferKind.DYNAMICS_365_OPERATIONS, Optional.empty()))))
                .isEqualTo(Code.VALUE_MISSING);
        assertThat(ferry.stores.offers().find(key("new"))).isEmpty();
        assertThat(shown("lost").offer().replacedBy()).isEmpty();
    }

    @Test
    void noAccountCreatesOffersWithoutEnd() {
        moved();
        enrol();
        for (int number = 0; number < CreateOffer.MOST; number++) {
            create("n" + number, Optional.empty());
        }

        CreateOffer.Wish oneMore =
                new CreateOffer.Wish(new OfferId("more"), "CRM", OfferKind.DYNAMICS_365_OPERATIONS, Optional.empty());
        assertThat(refusal(ferry.get(CreateOffer.class).run(OWNER, CONTOSO, oneMore)))
                .isEqualTo(Code.TOO_MANY);
        ferry.clock.forward(Duration.ofDays(1));
        value(ferry.get(CreateOffer.class).run(OWNER, CONTOSO, oneMore));
    }

    private List<HistoryEntry> noted(Action action) {
        return ferry.history("contoso").stream()
                .filter(entry -> entry.action() == action)
                .toList();
    }
}
