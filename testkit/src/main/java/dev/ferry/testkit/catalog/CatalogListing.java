package dev.ferry.testkit.catalog;

import static dev.ferry.testkit.sample.CatalogSamples.content;
import static dev.ferry.testkit.sample.CatalogSamples.listing;
import static dev.ferry.testkit.sample.CatalogSamples.offer;
import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.domain.catalog.Catalog;
import dev.ferry.domain.catalog.CatalogAnswer;
import dev.ferry.domain.catalog.ListedContent;
import dev.ferry.domain.offer.CatalogSide;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.PublicListing;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.testkit.fault.FaultKind;
import dev.ferry.testkit.fault.Racers;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a catalog lists, and lists no more, because it was told to (R22). */
abstract class CatalogListing extends CatalogChapter {
    private static final OfferKey CRM = offer("contoso", "crm");
    private static final ListedContent CONTENT = content(CRM, "Contoso CRM");

    CatalogListing(CatalogContract contract) {
        super(contract);
    }

    private static UUID key(int number) {
        return new UUID(9, number);
    }

    @Test
    public final void whatIsListedPubliclyIsSeenByEverybodyUnderThePageThatWasSaid() {
        Catalog catalog = having();
        String url = url(catalog.list(key(1), CatalogSide.PUBLIC, CONTENT));

        PublicListing seen = new PublicListing(CRM, "Contoso CRM", Optional.of("Contoso AB"), Optional.of(url));
        assertThat(listed(catalog, id("contoso"))).containsExactly(seen);
        assertThat(catalog.named("contoso crm", 10)).contains(seen);
        assertShown(CatalogSide.PUBLIC, CONTENT);
        assertNotShown(CatalogSide.SELLER, CRM);
    }

    @Test
    public final void whatIsListedForSellersIsNotSeenByEverybody() {
        Catalog catalog = having();

        assertThat(catalog.list(key(1), CatalogSide.SELLER, CONTENT))
                .isEqualTo(new CatalogAnswer.Taken(Optional.empty()));
        assertShown(CatalogSide.SELLER, CONTENT);
        assertThat(listed(catalog, id("contoso"))).isEmpty();
        assertThat(catalog.named("Contoso CRM", 10)).isEmpty();
    }

    @Test
    public final void r22BothSidesShowTheSame() {
        Catalog catalog = having();
        catalog.list(key(1), CatalogSide.PUBLIC, CONTENT);
        catalog.list(key(2), CatalogSide.SELLER, CONTENT);

        assertShown(CatalogSide.PUBLIC, CONTENT);
        assertShown(CatalogSide.SELLER, CONTENT);
    }

    @Test
    public final void anUpdateTakesThePlaceOfWhatWasThereUnderTheSamePage() {
        PublicListing before = listing("contoso", "crm", "Contoso Classic");
        Catalog catalog = having(before, listing("contoso", "erp", "Contoso ERP"));
        ListedContent later = content(CRM, "Contoso Next");

        assertThat(url(catalog.list(key(1), CatalogSide.PUBLIC, CONTENT)))
                .isEqualTo(before.appSourceUrl().orElseThrow());
        assertThat(url(catalog.list(key(2), CatalogSide.PUBLIC, later)))
                .isEqualTo(before.appSourceUrl().orElseThrow());
        assertThat(listed(catalog, id("contoso")))
                .extracting(PublicListing::name)
                .containsExactlyInAnyOrder("Contoso Next", "Contoso ERP");
        assertThat(offers(catalog.named("Contoso Next", 10))).contains(CRM);
        assertShown(CatalogSide.PUBLIC, later);
    }

    @Test
    public final void offersOfOneIdAreToldApartByTheirAccounts() {
        Catalog catalog = having();
        String contosos = url(catalog.list(key(1), CatalogSide.PUBLIC, CONTENT));
        String fabrikams =
                url(catalog.list(key(2), CatalogSide.PUBLIC, content(offer("fabrikam", "crm"), "Fabrikam CRM")));

        assertThat(contosos).isNotEqualTo(fabrikams);
        assertThat(catalog.delist(key(3), CatalogSide.PUBLIC, CRM)).isEqualTo(new Answer.Taken());
        assertThat(offers(listed(catalog, id("fabrikam")))).containsExactly(offer("fabrikam", "crm"));
    }

    @Test
    public final void theSameActAgainIsTheSameActHoweverLateItComes() {
        Catalog catalog = having();
        CatalogAnswer first = catalog.list(key(1), CatalogSide.PUBLIC, CONTENT);
        ListedContent later = content(CRM, "Contoso Next");
        catalog.list(key(2), CatalogSide.PUBLIC, later);

        assertThat(catalog.list(key(1), CatalogSide.PUBLIC, CONTENT)).isEqualTo(first);
        assertShown(CatalogSide.PUBLIC, later);

        catalog.delist(key(3), CatalogSide.PUBLIC, CRM);
        catalog.list(key(4), CatalogSide.PUBLIC, later);
        assertThat(catalog.delist(key(3), CatalogSide.PUBLIC, CRM)).isEqualTo(new Answer.Taken());
        assertShown(CatalogSide.PUBLIC, later);
    }

    @Test
    public final void ofManyWhoTellOfOneActAllHearTheSame() {
        Catalog catalog = having();

        assertThat(Racers.race(CALLERS, _ -> catalog.list(key(1), CatalogSide.PUBLIC, CONTENT)))
                .containsOnly(catalog.list(key(1), CatalogSide.PUBLIC, CONTENT));
        assertThat(offers(listed(catalog, id("contoso")))).containsExactly(CRM);
    }

    @Test
    public final void whatIsTakenOutIsGoneFromItsSideAloneAndMayComeBack() {
        Catalog catalog = having();
        catalog.list(key(1), CatalogSide.PUBLIC, CONTENT);
        catalog.list(key(2), CatalogSide.SELLER, CONTENT);

        assertThat(catalog.delist(key(3), CatalogSide.PUBLIC, CRM)).isEqualTo(new Answer.Taken());
        assertNotShown(CatalogSide.PUBLIC, CRM);
        assertShown(CatalogSide.SELLER, CONTENT);
        assertThat(listed(catalog, id("contoso"))).isEmpty();
        assertThat(catalog.named("Contoso CRM", 10)).isEmpty();

        catalog.list(key(4), CatalogSide.PUBLIC, CONTENT);
        assertThat(offers(listed(catalog, id("contoso")))).containsExactly(CRM);
    }

    @ParameterizedTest
    @EnumSource
    public final void whatIsNotListedIsTakenOutAlready(CatalogSide side) {
        Catalog catalog = having(listing("contoso", "erp", "Contoso ERP"));

        assertThat(catalog.delist(key(1), side, CRM)).isEqualTo(new Answer.Taken());
        assertThat(offers(listed(catalog, id("contoso")))).containsExactly(offer("contoso", "erp"));
    }

    @Test
    public final void whatWasThereBeforeIsTakenOutLikeAnyOther() {
        Catalog catalog = having(listing("contoso", "crm", "Contoso CRM"));

        assertThat(catalog.delist(key(1), CatalogSide.PUBLIC, CRM)).isEqualTo(new Answer.Taken());
        assertThat(listed(catalog, id("contoso"))).isEmpty();
        assertThat(catalog.named("Contoso CRM", 10)).isEmpty();
    }

    @Test
    public final void anActThatMetAFaultTakesEffectWhenItIsToldAgain() throws Throwable {
        Catalog catalog = having();
        shown(
                FaultKind.REFUSES,
                () -> {
                    backend().fail(FaultKind.REFUSES);
                    assertThatExceptionOfType(PortUnavailable.class)
                            .isThrownBy(() -> catalog.list(key(1), CatalogSide.SELLER, CONTENT));
                    backend().comeBack();
                    catalog.list(key(1), CatalogSide.SELLER, CONTENT);
                    assertShown(CatalogSide.SELLER, CONTENT);
                },
                () -> assertThatExceptionOfType(UnsupportedOperationException.class)
                        .isThrownBy(() -> backend().fail(FaultKind.REFUSES)));
    }

    @ParameterizedTest
    @EnumSource
    public final void whatWillNeverBeListedIsTurnedDownWithItsReasonAndStaysAsItWas(CatalogSide side) throws Throwable {
        Catalog catalog = having();
        shown(
                CatalogAbility.TURNS_DOWN,
                () -> {
                    catalog.list(key(1), side, CONTENT);
                    turnDown(side, CRM, "no such category");
                    assertThat(catalog.list(key(2), side, content(CRM, "Contoso Next")))
                            .isInstanceOfSatisfying(
                                    CatalogAnswer.TurnedDown.class,
                                    turnedDown -> assertThat(turnedDown.reason())
                                            .as("the reason, for an operator")
                                            .contains("no such category")
                                            .hasSizeLessThan(1_000)
                                            .doesNotContainPattern("\\p{Cntrl}"));
                    assertShown(side, CONTENT);
                },
                () -> assertThatExceptionOfType(UnsupportedOperationException.class)
                        .isThrownBy(() -> turnDown(side, CRM, "no such category")));
    }
}
