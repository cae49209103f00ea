package dev.ferry.application.offer;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.refusal;
import static dev.ferry.application.Installation.value;
import static dev.ferry.application.offer.OfferAccount.CONTOSO;
import static dev.ferry.application.offer.OfferAccount.OWNER;
import static dev.ferry.application.offer.OfferAccount.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.act.ActRules;
import dev.ferry.application.act.TellActs;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.act.ActStatus;
import dev.ferry.domain.act.SystemAct;
import dev.ferry.domain.catalog.Catalog;
import dev.ferry.domain.catalog.CatalogAnswer;
import dev.ferry.domain.catalog.ListedContent;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.marketplace.MarketplaceAccount;
import dev.ferry.domain.offer.CatalogSide;
import dev.ferry.domain.offer.ListedOffer;
import dev.ferry.domain.offer.Listing;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.OfferFilter;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.OfferKind;
import dev.ferry.domain.offer.OfferPages;
import dev.ferry.domain.offer.OfferState;
import dev.ferry.domain.offer.Page;
import dev.ferry.domain.offer.PageContent;
import dev.ferry.domain.offer.PublicListing;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.offer.Step;
import dev.ferry.domain.offer.StepStatus;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.testkit.catalog.InMemoryCatalog;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.sample.OfferStages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Both catalogs list what was certified, or neither (R22). */
class GoLiveTest {
    private final OfferAccount contoso = new OfferAccount(OfferStages.of("lost", Situation.NOT_DETECTED));
    private final InMemoryCatalog catalog = contoso.ferry.stores.catalog();
    private final OneSide sides = new OneSide(catalog);
    private final OfferKey crm = contoso.complete("crm");

    GoLiveTest() {
        contoso.ferry.exchanging(Catalog.class, () -> sides);
    }

    /** A catalog of which a single side can be taken away, and which tells under which keys it was told. */
    private static final class OneSide implements Catalog {
        private final InMemoryCatalog system;
        private final Set<CatalogSide> down = EnumSet.noneOf(CatalogSide.class);
        private final List<UUID> keys = new ArrayList<>();
        private Optional<CatalogSide> deadly = Optional.empty();

        OneSide(InMemoryCatalog system) {
            this.system = system;
        }

        private void use(UUID key, CatalogSide side) {
            keys.add(key);
            if (deadly.equals(Optional.of(side))) {
                throw new Killed();
            }
            if (down.contains(side)) {
                throw new PortUnavailable(SYSTEM);
            }
        }

        @Override
        public Map<PublisherId, Lookup<List<PublicListing>>> listingsOf(Set<PublisherId> accounts) {
            return system.listingsOf(accounts);
        }

        @Override
        public List<PublicListing> named(String name, int most) {
            return system.named(name, most);
        }

        @Override
        public CatalogAnswer list(UUID key, CatalogSide side, ListedContent content) {
            use(key, side);
            return system.list(key, side, content);
        }

        @Override
        public Answer delist(UUID key, CatalogSide side, OfferKey offer) {
            use(key, side);
            return system.delist(key, side, offer);
        }
    }

    /** Stands for the end of the process: nothing that is thrown behind it is written. */
    private static final class Killed extends Error {}

    private void certified() {
        contoso.submit(crm);
        value(contoso.ferry.get(CertifyOffer.class).run(OPERATOR, crm, List.of()));
    }

    private Outcome<OfferView> press(OfferKey offer) {
        return contoso.ferry.get(GoLive.class).run(OWNER, offer);
    }

    private ManagedOffer offer() {
        return contoso.see(crm).offer();
    }

    private void tell() {
        contoso.ferry.get(TellActs.class).run();
    }

    private List<SystemAct> queued() {
        return contoso.ferry.stores.actQueue().pending(Optional.empty(), 100).stream()
                .map(ActStatus::queued)
                .map(queued -> queued.act())
                .toList();
    }

    private List<HistoryEntry> history(Action action) {
        return contoso.ferry.history("contoso").stream()
                .filter(entry -> entry.action() == action)
                .toList();
    }

    private void give(Page page, String field, String text) {
        Map<String, List<String>> values =
                new HashMap<>(OfferAccount.complete(page).values());
        values.put(field, List.of(text));
        value(contoso.ferry.get(GiveOfferPage.class).run(OWNER, crm, new PageContent(page, values), Optional.empty()));
    }

    private List<String> names() {
        return Objects.requireNonNull(catalog.listingsOf(Set.of(CONTOSO)).get(CONTOSO))
                .found()
                .orElse(List.of())
                .stream()
                .map(PublicListing::name)
                .toList();
    }

    @Test
    void whatIsNotCertifiedDoesNotGoLive() {
        assertThat(refusal(press(crm))).isEqualTo(Code.NOT_CERTIFIED);
        contoso.submit(crm);
        assertThat(refusal(press(crm))).isEqualTo(Code.NOT_CERTIFIED);
        assertThat(refusal(contoso.ferry.get(GoLive.class).run(OPERATOR, crm))).isEqualTo(Code.MANAGER_ONLY);
    }

    @Test
    void r22BothCatalogsGetTheCopyThatWasCertified() {
        give(Page.LISTING, "name", "Contoso CRM");
        certified();
        OfferPages copy = contoso.ferry.stores.offers().copy(crm, 1).orElseThrow();

        OfferView live = value(press(crm));

        assertThat(live.offer().state()).isEqualTo(OfferState.LIVE);
        assertThat(live.appSourceUrl()).isPresent();
        assertThat(live.checklist().next()).isEmpty();
        for (CatalogSide side : CatalogSide.values()) {
            assertThat(catalog.shown(side, crm))
                    .contains(new ListedContent(crm, OfferKind.DYNAMICS_365_OPERATIONS, "Contoso CRM", copy));
        }
        assertThat(history(Action.OFFER_GOING_LIVE)).hasSize(1);
        assertThat(history(Action.OFFER_LIVE))
                .singleElement()
                .satisfies(entry -> assertThat(entry.facts()).isEqualTo(Map.of("offerId", "crm", "submission", 1)));
        assertThat(contoso.ferry.stores.offers().page(OfferFilter.ALL, Optional.empty(), 10))
                .filteredOn(one -> one.key().equals(crm))
                .extracting(ListedOffer::next)
                .containsExactly(Optional.empty());
    }

    @Test
    void pressedOnceMoreNothingChanges() {
        certified();
        value(press(crm));
        ManagedOffer live = offer();
        value(press(crm));

        assertThat(offer()).isEqualTo(live);
        assertThat(history(Action.OFFER_GOING_LIVE)).hasSize(1);
        assertThat(sides.keys).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void ofTwoWhoPressAtOnceBothSeeItLiveAndItIsToldOnce() {
        certified();

        assertThat(Racers.race(2, _ -> value(press(crm)).offer().key())).containsOnly(crm);
        assertThat(offer().state()).isEqualTo(OfferState.LIVE);
        assertThat(history(Action.OFFER_GOING_LIVE)).hasSize(1);
        assertThat(history(Action.OFFER_LIVE)).hasSize(1);
    }

    @Test
    void whileOneCatalogIsDownItIsUnderWayAndLiveAsSoonAsThatIsBack() {
        certified();
        sides.down.add(CatalogSide.SELLER);

        OfferView pressed = value(press(crm));
        assertThat(pressed.offer().state()).isEqualTo(OfferState.CERTIFIED);
        assertThat(pressed.checklist().statusOf(Step.GO_LIVE)).contains(new StepStatus.Pending());
        for (int minute = 0; minute < 60; minute++) {
            contoso.ferry.clock.forward(Duration.ofMinutes(1));
            tell();
            assertThat(offer().listing()).isInstanceOf(Listing.GoingLive.class);
        }
        sides.down.clear();
        contoso.ferry.clock.forward(Duration.ofMinutes(15));
        tell();

        assertThat(offer().state()).isEqualTo(OfferState.LIVE);
        assertThat(Set.copyOf(sides.keys)).as("one key for each side").hasSize(2);
        assertThat(queued()).isEmpty();
    }

    @Test
    void aProcessThatIsKilledBetweenTheTwoAnswersIsFollowedByAnotherWithTheSameKey() {
        certified();
        sides.deadly = Optional.of(CatalogSide.SELLER);
        assertThat(value(press(crm)).checklist().statusOf(Step.GO_LIVE)).contains(new StepStatus.Pending());
        assertThat(offer().listing())
                .isInstanceOfSatisfying(
                        Listing.GoingLive.class,
                        going -> assertThat(going.answered()).containsExactly(CatalogSide.PUBLIC));
        assertThat(queued()).containsExactly(new SystemAct.List(crm, 1, CatalogSide.SELLER));

        sides.deadly = Optional.empty();
        contoso.ferry.clock.forward(ActRules.DEFAULT.lease().plusSeconds(1));
        tell();

        assertThat(offer().state()).isEqualTo(OfferState.LIVE);
        assertThat(Set.copyOf(sides.keys)).hasSize(2);
        assertThat(history(Action.OFFER_LIVE)).hasSize(1);
    }

    @Test
    void whatOneSideTurnsDownTheOtherGivesBackAndAllIsAsBefore() {
        certified();
        catalog.turnDown((side, _) -> Optional.of("no such category").filter(_ -> side == CatalogSide.SELLER));

        value(press(crm));
        tell();

        assertThat(offer().listing()).isEqualTo(new Listing.Unlisted());
        assertThat(offer().state()).isEqualTo(OfferState.CERTIFIED);
        assertThat(contoso.see(crm).checklist().next()).contains(Step.GO_LIVE);
        assertThat(names()).isEmpty();
        assertThat(queued()).isEmpty();
        assertThat(history(Action.OFFER_NOT_LISTED))
                .singleElement()
                .satisfies(entry -> assertThat(entry.facts())
                        .isEqualTo(Map.of("offerId", "crm", "submission", 1, "side", "seller", "turnedDown", true)));

        catalog.turnDown((_, _) -> Optional.empty());
        assertThat(value(press(crm)).offer().state()).isEqualTo(OfferState.LIVE);
    }

    @Test
    void whatASideIsNotYetToldIsNotToldWhenTheOtherWillNotHaveIt() {
        certified();
        sides.down.add(CatalogSide.PUBLIC);
        catalog.turnDown((side, _) -> Optional.of("no such category").filter(_ -> side == CatalogSide.SELLER));
        value(press(crm));
        assertThat(offer().listing()).isEqualTo(new Listing.Unlisted());

        sides.down.clear();
        contoso.ferry.clock.forward(Duration.ofMinutes(15));
        tell();
        tell();

        assertThat(names()).isEmpty();
        assertThat(queued()).isEmpty();
    }

    @Test
    void anUpdateThatIsTurnedDownLeavesWhatWasLiveInBothCatalogs() {
        give(Page.LISTING, "name", "Contoso CRM");
        certified();
        value(press(crm));
        give(Page.LISTING, "name", "Contoso Next");
        certified();
        catalog.turnDown((side, _) -> Optional.of("no").filter(_ -> side == CatalogSide.SELLER));

        value(press(crm));
        assertThat(offer().state()).isEqualTo(OfferState.LIVE);
        tell();

        assertThat(names()).containsExactly("Contoso CRM");
        assertThat(catalog.shown(CatalogSide.SELLER, crm))
                .map(ListedContent::name)
                .contains("Contoso CRM");
        assertThat(offer().listing())
                .isInstanceOfSatisfying(
                        Listing.Live.class, live -> assertThat(live.copy()).isEqualTo(1));
    }

    @Test
    void aChangedPageDropsTheCertificationAndTheListingStays() {
        give(Page.LISTING, "name", "Contoso CRM");
        certified();
        value(press(crm));
        give(Page.LISTING, "name", "Contoso Next");

        assertThat(refusal(press(crm))).isEqualTo(Code.NOT_CERTIFIED);
        assertThat(offer().state()).isEqualTo(OfferState.LIVE);
        assertThat(names()).containsExactly("Contoso CRM");

        certified();
        assertThat(value(press(crm)).offer().state()).isEqualTo(OfferState.LIVE);
        assertThat(names()).containsExactly("Contoso Next");
    }

    @Test
    void whatCannotBeToldInTheEndIsGivenUpAndTakenBack() {
        certified();
        sides.down.add(CatalogSide.SELLER);
        value(press(crm));
        TellActs impatient = contoso.ferry
                .with(binder -> binder.bind(ActRules.class).toInstance(ActRules.DEFAULT.withMostTries(3)))
                .getInstance(TellActs.class);
        for (int time = 0; time < 3; time++) {
            contoso.ferry.clock.forward(Duration.ofMinutes(15));
            impatient.run();
        }

        assertThat(offer().listing()).isEqualTo(new Listing.Unlisted());
        assertThat(names()).isEmpty();
        assertThat(queued()).containsExactly(new SystemAct.Delist(crm, CatalogSide.SELLER));
    }

    @Test
    void whatWasDelistedMayComeBackAsLongAsItIsCertified() {
        certified();
        value(press(crm));
        ManagedOffer delisted = offer().delisted();
        contoso.ferry
                .stores
                .offers()
                .save(ListedOffer.of(delisted, contoso.see(crm).checklist()));
        catalog.delist(new UUID(5, 5), CatalogSide.PUBLIC, crm);
        catalog.delist(new UUID(5, 6), CatalogSide.SELLER, crm);
        assertThat(offer().state()).isEqualTo(OfferState.DELISTED);

        assertThat(value(press(crm)).offer().state()).isEqualTo(OfferState.LIVE);
        assertThat(names()).hasSize(1);
    }

    @Test
    void aStepThatHasOpenedAgainBlocks() {
        certified();
        MarketplaceAccount account = Objects.requireNonNull(contoso.ferry
                .stores
                .marketplaceAccounts()
                .findAll(Set.of(CONTOSO))
                .get(CONTOSO));
        contoso.ferry.stores.marketplaceAccounts().save(MarketplaceAccount.none(CONTOSO));
        Outcome<OfferView> blocked = press(crm);
        assertThat(blocked)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason().facts())
                                .isEqualTo(Map.of(
                                        "step", "go-live", "blockedBy", List.of("enrolment", "addendum", "billing"))));
        assertThat(queued()).isEmpty();

        contoso.ferry.stores.marketplaceAccounts().save(account);
        assertThat(value(press(crm)).offer().state()).isEqualTo(OfferState.LIVE);
    }

    @Test
    void r21WhatIsReplacedLeavesTheSellerCatalogWhenTheNewOneIsLive() {
        value(contoso.ferry
                .get(CreateOffer.class)
                .run(
                        OWNER,
                        CONTOSO,
                        new CreateOffer.Wish(
                                new OfferId("found"),
                                "Found",
                                OfferKind.DYNAMICS_365_CUSTOMER_ENGAGEMENT,
                                Optional.of(new OfferId("lost")))));
        OfferKey found = key("found");
        for (Page page : Page.values()) {
            value(contoso.ferry
                    .get(GiveOfferPage.class)
                    .run(OWNER, found, OfferAccount.complete(page), Optional.empty()));
        }
        catalog.list(
                new UUID(7, 7),
                CatalogSide.SELLER,
                ListedContent.of(key("lost"), OfferKind.OTHER, "Lost", OfferPages.NONE));
        contoso.submit(found);
        value(contoso.ferry.get(CertifyOffer.class).run(OPERATOR, found, List.of()));
        assertThat(catalog.shown(CatalogSide.SELLER, key("lost"))).isPresent();

        value(press(found));
        tell();

        assertThat(catalog.shown(CatalogSide.SELLER, key("lost"))).isEmpty();
        assertThat(refusal(press(key("lost")))).isEqualTo(Code.REPLACED);
    }
}
