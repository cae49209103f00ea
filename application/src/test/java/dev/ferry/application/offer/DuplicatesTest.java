package dev.ferry.application.offer;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.person;
import static dev.ferry.application.Installation.refusal;
import static dev.ferry.application.Installation.value;
import static dev.ferry.testkit.sample.CatalogSamples.offer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ferry.application.Installation;
import dev.ferry.application.marketplace.ConfirmBilling;
import dev.ferry.application.marketplace.EnrolInMarketplace;
import dev.ferry.application.support.SayKind;
import dev.ferry.domain.catalog.Lacks;
import dev.ferry.domain.catalog.ListedContent;
import dev.ferry.domain.catalog.LookAlike;
import dev.ferry.domain.catalog.LookAlikeReason;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.CatalogSide;
import dev.ferry.domain.offer.DuplicateDecision;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.OfferKind;
import dev.ferry.domain.offer.OfferPages;
import dev.ferry.domain.offer.OfferState;
import dev.ferry.domain.offer.Page;
import dev.ferry.domain.offer.PageContent;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.offer.Step;
import dev.ferry.domain.offer.StepStatus;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Drafts that look like what the public catalog lists (R20). */
class DuplicatesTest {
    private static final Requester OWNER = person("owner@contoso.example");
    private static final Requester CONTRIBUTOR = person("contributor@contoso.example");
    private static final OfferKey DRAFT = offer("contoso", "draft");
    private static final OfferKey LIVE = offer("contoso", "live");
    private static final OfferKey THEIRS = offer("fabrikam", "crm");

    private final Installation ferry = new Installation();

    DuplicatesTest() {
        ferry.withReady("fabrikam")
                .with(LegacyAccountSample.named("fabrikam")
                        .withOffers(content("crm", Situation.PUBLISHED, true, "contoso CRM", Optional.empty(), "NO"))
                        .build())
                .with(Samples.tenant("contoso"))
                .with(Samples.membership("contoso"))
                .with(LegacyAccountSample.named("contoso")
                        .withUsers(
                                Samples.owner("owner@contoso.example"),
                                Samples.contributor("contributor@contoso.example"))
                        .withOffers(
                                content(
                                        "draft",
                                        Situation.DRAFT,
                                        false,
                                        "Contoso CRM",
                                        Optional.of("Contoso AB"),
                                        "SE"),
                                content("live", Situation.PUBLISHED, true, "CONTOSO CRM", Optional.empty(), "SE"),
                                content("lost", Situation.NOT_DETECTED, false, "Lost", Optional.empty(), "SE"))
                        .build());
        ferry.migrate(Installation.wave());
    }

    private static Offer content(
            String id, Situation situation, boolean listed, String name, Optional<String> entity, String... markets) {
        return new Offer(
                new OfferId(id),
                name,
                OfferKind.DYNAMICS_365_CUSTOMER_ENGAGEMENT,
                situation,
                listed,
                Optional.of("https://appsource.example/" + id).filter(_ -> listed),
                false,
                false,
                false,
                false,
                entity,
                List.of(),
                List.of(),
                List.of(markets));
    }

    private List<LookAlikeView> searched(Requester who) {
        return value(ferry.get(ShowLookAlikes.class).run(who, DRAFT));
    }

    private Outcome<OfferView> decide(DuplicateDecision.Kind kind, OfferKey... of) {
        return ferry.get(DecideDuplicate.class)
                .run(
                        OWNER,
                        DRAFT,
                        new DecideDuplicate.Wish(kind, List.of(of).stream().findFirst()));
    }

    private Outcome<OfferView> delete(OfferKey offer) {
        return ferry.get(DeleteOffer.class).run(OWNER, offer, Optional.empty());
    }

    private OfferView shown(OfferKey offer) {
        return value(ferry.get(ShowOffer.class).run(OWNER, offer));
    }

    private StepStatus duplicateStep() {
        return shown(DRAFT).checklist().statusOf(Step.DUPLICATE).orElseThrow();
    }

    private void give(OfferKey offer, Page page, String field, String... values) {
        value(ferry.get(GiveOfferPage.class)
                .run(OWNER, offer, new PageContent(page, Map.of(field, List.of(values))), Optional.empty()));
    }

    /** Somebody else lists something, as catalogs do by themselves. */
    private void appears(OfferKey offer, String name) {
        ferry.stores
                .catalog()
                .list(
                        new UUID(1, offer.hashCode()),
                        CatalogSide.PUBLIC,
                        ListedContent.of(offer, OfferKind.OTHER, name, OfferPages.NONE));
    }

    private List<HistoryEntry> noted(Action action) {
        return ferry.history("contoso").stream()
                .filter(entry -> entry.action() == action)
                .toList();
    }

    @Test
    void whatLooksAlikeIsShownBestFirstWithWhatItLacksOfOnesOwnAccountsAlone() {
        give(DRAFT, Page.AVAILABILITY, "markets", "SE", "NO");

        assertThat(searched(OWNER))
                .extracting(view -> view.lookAlike().offer(), LookAlikeView::lacks)
                .containsExactly(
                        tuple(LIVE, Optional.of(new Lacks(List.of(), List.of(), List.of("NO")))),
                        tuple(THEIRS, Optional.empty()));
        assertThat(searched(OPERATOR)).extracting(LookAlikeView::lacks).containsOnly(Optional.empty());
        assertThat(refusal(ferry.get(ShowLookAlikes.class).run(CONTRIBUTOR, DRAFT)))
                .isEqualTo(Code.MANAGER_ONLY);
        assertThat(refusal(ferry.get(ShowLookAlikes.class).run(OWNER, LIVE))).isEqualTo(Code.NOT_A_DRAFT);
    }

    @Test
    void theSearchIsNotedAndEachOneThatIsNewIsToBeDecidedOn() {
        assertThat(duplicateStep()).isEqualTo(new StepStatus.Open());
        searched(OWNER);
        assertThat(shown(DRAFT).offer().duplicate().found()).containsExactlyInAnyOrder(LIVE, THEIRS);
        assertThat(duplicateStep()).isEqualTo(new StepStatus.Open());

        value(decide(DuplicateDecision.Kind.NONE));
        assertThat(duplicateStep()).isInstanceOf(StepStatus.Done.class);

        appears(offer("tailspin", "copy"), "Contosso CRM");
        searched(OWNER);
        assertThat(duplicateStep()).isEqualTo(new StepStatus.Open());
        value(decide(DuplicateDecision.Kind.NONE));
        assertThat(duplicateStep()).isInstanceOf(StepStatus.Done.class);
    }

    @Test
    void whereNothingLooksAlikeTheSearchAloneIsEnough() {
        give(DRAFT, Page.LISTING, "name", "Entirely Unlike");
        assertThat(searched(OWNER)).isEmpty();
        assertThat(duplicateStep()).isInstanceOf(StepStatus.Done.class);
    }

    @Test
    void aDecisionDoesNotCoverWhatNobodyWasShown() {
        searched(OWNER);
        appears(offer("tailspin", "copy"), "Contosso CRM");

        assertThat(value(decide(DuplicateDecision.Kind.NONE)).checklist().statusOf(Step.DUPLICATE))
                .contains(new StepStatus.Open());
    }

    @Test
    void whoHasNotSearchedDecidesOnWhatIsThere() {
        assertThat(value(decide(DuplicateDecision.Kind.NONE)).checklist().statusOf(Step.DUPLICATE))
                .containsInstanceOf(StepStatus.Done.class);
        assertThat(noted(Action.OFFER_DUPLICATE_DECIDED))
                .singleElement()
                .satisfies(
                        entry -> assertThat(entry.facts()).isEqualTo(Map.of("offerId", "draft", "decision", "none")));
        value(decide(DuplicateDecision.Kind.NONE));
        assertThat(noted(Action.OFFER_DUPLICATE_DECIDED)).as("the same again").hasSize(1);
    }

    @Test
    void aDuplicateIsOfAListedOfferInAnAccountOfOnesOwn() {
        assertThat(refusal(decide(DuplicateDecision.Kind.DUPLICATE))).isEqualTo(Code.VALUE_MISSING);
        assertThat(refusal(decide(DuplicateDecision.Kind.DUPLICATE, THEIRS))).isEqualTo(Code.NOT_A_LOOK_ALIKE);
        assertThat(refusal(decide(DuplicateDecision.Kind.DUPLICATE, offer("contoso", "lost"))))
                .isEqualTo(Code.NOT_A_LOOK_ALIKE);
        assertThat(refusal(decide(DuplicateDecision.Kind.DUPLICATE, offer("nobody", "crm"))))
                .isEqualTo(Code.NOT_A_LOOK_ALIKE);
        assertThat(shown(DRAFT).offer().duplicate().decision()).isEmpty();
    }

    @Test
    void r20OfADuplicateNothingMoreIsDueAndItIsDeletedUnlessSomethingWouldBeLost() {
        assertThat(refusal(delete(DRAFT))).isEqualTo(Code.NOT_A_DUPLICATE);
        assertThat(value(decide(DuplicateDecision.Kind.DUPLICATE, LIVE))
                        .checklist()
                        .next())
                .isEmpty();

        give(DRAFT, Page.AVAILABILITY, "markets", "SE", "NO");
        assertThat(lacking(delete(DRAFT))).isEqualTo(List.of("NO"));
        give(LIVE, Page.AVAILABILITY, "markets", "SE", "NO");
        ferry.stores
                .catalog()
                .list(
                        new UUID(6, 6),
                        CatalogSide.SELLER,
                        ListedContent.of(DRAFT, OfferKind.OTHER, "Contoso CRM", OfferPages.NONE));
        assertThat(value(delete(DRAFT)).offer().state()).isEqualTo(OfferState.DELETED);
        assertThat(ferry.stores.catalog().shown(CatalogSide.SELLER, DRAFT)).isEmpty();

        assertThat(shown(DRAFT).checklist().items()).isEmpty();
        assertThat(noted(Action.OFFER_DELETED)).hasSize(1);
        assertThat(refusal(delete(DRAFT))).isEqualTo(Code.OFFER_DELETED);
        assertThat(refusal(ferry.get(ShowLookAlikes.class).run(OWNER, DRAFT))).isEqualTo(Code.OFFER_DELETED);
    }

    private static Object lacking(Outcome<?> outcome) {
        assertThat(refusal(outcome)).isEqualTo(Code.DUPLICATE_LACKS);
        Map<?, ?> lacks = (Map<?, ?>)
                Objects.requireNonNull(((Refused<?>) outcome).reason().facts().get("lacks"));
        return Objects.requireNonNull(lacks.get("markets"));
    }

    @Test
    void whatTheOtherLacksIsComparedWhenItIsDecidedToo() {
        give(DRAFT, Page.AVAILABILITY, "markets", "SE", "NO");

        assertThat(lacking(decide(DuplicateDecision.Kind.DUPLICATE, LIVE))).isEqualTo(List.of("NO"));
    }

    @Test
    void whatIsListedNoMoreIsNothingToBeADuplicateOf() {
        value(decide(DuplicateDecision.Kind.DUPLICATE, LIVE));
        ferry.stores.catalog().delist(new UUID(3, 3), CatalogSide.PUBLIC, LIVE);

        assertThat(refusal(delete(DRAFT))).isEqualTo(Code.NOT_A_DUPLICATE);
    }

    @Test
    void anotherLegalEntityIsNotTheSameOne() {
        value(decide(DuplicateDecision.Kind.OTHER_LEGAL_ENTITY));
        give(LIVE, Page.LISTING, "legalEntity", "CONTOSO");
        ferry.stores
                .catalog()
                .list(
                        new UUID(4, 4),
                        CatalogSide.PUBLIC,
                        ListedContent.of(
                                LIVE,
                                OfferKind.OTHER,
                                "Contoso CRM",
                                OfferPages.NONE.with(new PageContent(
                                        Page.LISTING, Map.of("legalEntity", List.of("Contoso, Inc."))))));

        assertThat(refusal(decide(DuplicateDecision.Kind.OTHER_LEGAL_ENTITY))).isEqualTo(Code.SAME_LEGAL_ENTITY);
    }

    @Test
    void aDraftThatIsListedItselfLooksLikeItself() {
        appears(DRAFT, "Contoso CRM");

        assertThat(searched(OWNER))
                .extracting(LookAlikeView::lookAlike)
                .filteredOn(one -> one.is(LookAlikeReason.SAME_OFFER))
                .extracting(LookAlike::offer)
                .containsExactly(DRAFT);
        give(DRAFT, Page.AVAILABILITY, "markets", "SE", "NO");
        assertThat(lacking(decide(DuplicateDecision.Kind.DUPLICATE, DRAFT))).isEqualTo(List.of("NO"));
    }

    @Test
    void whileTheCatalogIsSilentNothingIsDecidedAndNothingIsTakenForUnlisted() {
        value(decide(DuplicateDecision.Kind.DUPLICATE, LIVE));
        ferry.stores.catalog().goDown();

        assertThat(refusal(ferry.get(ShowLookAlikes.class).run(OWNER, DRAFT))).isEqualTo(Code.CATALOG_UNAVAILABLE);
        assertThat(refusal(decide(DuplicateDecision.Kind.NONE))).isEqualTo(Code.CATALOG_UNAVAILABLE);
        assertThat(refusal(delete(DRAFT))).isEqualTo(Code.CATALOG_UNAVAILABLE);
        assertThat(shown(LIVE).checklist().statusOf(Step.APPSOURCE)).contains(new StepStatus.Unknown("catalog"));
        enrol();
        assertThat(refusal(create("new", "live"))).isEqualTo(Code.CATALOG_UNAVAILABLE);

        ferry.stores.catalog().comeBack();
        assertThat(shown(LIVE).checklist().statusOf(Step.APPSOURCE)).containsInstanceOf(StepStatus.Done.class);
        assertThat(refusal(create("new", "live"))).isEqualTo(Code.NOT_REPLACEABLE);
    }

    private void enrol() {
        value(ferry.get(EnrolInMarketplace.class)
                .run(OWNER, LIVE.account(), EnrolInMarketplace.Program.COMMERCIAL_MARKETPLACE.slug()));
    }

    private Outcome<OfferView> create(String id, String replaces) {
        return ferry.get(CreateOffer.class)
                .run(
                        OWNER,
                        LIVE.account(),
                        new CreateOffer.Wish(
                                new OfferId(id),
                                "CRM",
                                OfferKind.DYNAMICS_365_CUSTOMER_ENGAGEMENT,
                                Optional.of(new OfferId(replaces))));
    }

    @Test
    void r21DeletingANewOfferOpensAllAgainOnTheOneThatItReplaced() {
        enrol();
        value(create("new", "lost"));
        assertThat(shown(offer("contoso", "lost")).checklist().next()).isEmpty();

        value(delete(offer("contoso", "new")));
        assertThat(shown(offer("contoso", "lost")).checklist().next()).contains(Step.NEW_OFFER);
        assertThat(noted(Action.OFFER_DELETED))
                .singleElement()
                .satisfies(entry -> assertThat(entry.facts()).containsEntry("replaces", "lost"));
        assertThat(refusal(create("new", "lost")))
                .as("its id is not used again")
                .isEqualTo(Code.OFFER_EXISTS);
        assertThat(refusal(delete(LIVE))).isEqualTo(Code.NOT_A_DUPLICATE);
    }

    @Test
    void r20AtSubmissionItIsSearchedOnceMore() {
        OfferAccount contoso =
                new OfferAccount(content("draft", Situation.DRAFT, false, "Contoso CRM", Optional.empty(), "SE"));
        contoso.ferry.clock.forward(Duration.ofMinutes(1));
        value(contoso.ferry.get(ConfirmBilling.class).run(OfferAccount.OWNER, OfferAccount.CONTOSO));
        value(contoso.ferry.get(SayKind.class).run(OfferAccount.OWNER, DRAFT, true));
        for (Page page : Page.values()) {
            value(contoso.ferry
                    .get(GiveOfferPage.class)
                    .run(OfferAccount.OWNER, DRAFT, OfferAccount.complete(page), Optional.empty()));
        }
        SubmitOffer submit = contoso.ferry.get(SubmitOffer.class);
        contoso.ferry
                .stores
                .catalog()
                .list(
                        new UUID(1, 1),
                        CatalogSide.PUBLIC,
                        ListedContent.of(THEIRS, OfferKind.OTHER, "Some Text", OfferPages.NONE));

        assertThat(refusal(submit.run(OfferAccount.OWNER, DRAFT, OfferAccount.LATEST)))
                .isEqualTo(Code.DUPLICATE_UNDECIDED);
        assertThat(contoso.see(DRAFT).offer().duplicate().found()).containsExactly(THEIRS);
        contoso.ferry.stores.catalog().goDown();
        assertThat(refusal(submit.run(OfferAccount.OWNER, DRAFT, OfferAccount.LATEST)))
                .isEqualTo(Code.CATALOG_UNAVAILABLE);
        contoso.ferry.stores.catalog().comeBack();
        value(contoso.ferry
                .get(DecideDuplicate.class)
                .run(
                        OfferAccount.OWNER,
                        DRAFT,
                        new DecideDuplicate.Wish(DuplicateDecision.Kind.NONE, Optional.empty())));
        assertThat(value(submit.run(OfferAccount.OWNER, DRAFT, OfferAccount.LATEST))
                        .offer()
                        .state())
                .isEqualTo(OfferState.SUBMITTED);
        assertThat(refusal(contoso.ferry
                        .get(DecideDuplicate.class)
                        .run(
                                OfferAccount.OWNER,
                                DRAFT,
                                new DecideDuplicate.Wish(DuplicateDecision.Kind.NONE, Optional.empty()))))
                .isEqualTo(Code.ALREADY_SUBMITTED);
    }
}
