package dev.ferry.domain.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the pages of an offer say when it comes (R20). */
class CarriedOverPagesTest {
    private static final Offer CRM = OfferCases.offer(Situation.DRAFT).content();

    @Test
    void whatTheOfferIsFillsThem() {
        OfferPages pages = OfferPages.carriedOver(CRM);

        assertThat(pages.of(Page.LISTING).one("name")).contains("Contoso CRM");
        assertThat(pages.of(Page.LISTING).one("legalEntity")).contains("Contoso AB");
        assertThat(pages.of(Page.LISTING).all("contacts")).containsExactly("Anna <anna@contoso.example>");
        assertThat(pages.of(Page.AVAILABILITY).all("markets")).containsExactly("SE");
        assertThat(pages.given()).extracting(PageContent::page).containsExactly(Page.LISTING, Page.AVAILABILITY);
    }

    @Test
    void whatWasGivenEarlierStands() {
        OfferPages given = OfferPages.NONE
                .with(new PageContent(
                        Page.LISTING, Map.of("name", List.of("CRM for ships"), "summary", List.of("Ships"))))
                .with(new PageContent(Page.SETUP, Map.of("callToAction", List.of("free-trial"))));
        OfferPages pages = OfferPages.carriedOver(CRM.withPages(given));

        assertThat(pages.of(Page.LISTING).one("name")).contains("CRM for ships");
        assertThat(pages.of(Page.LISTING).one("summary")).contains("Ships");
        assertThat(pages.of(Page.LISTING).one("legalEntity")).contains("Contoso AB");
        assertThat(pages.of(Page.SETUP).status()).isEqualTo(PageStatus.COMPLETE);
        assertThat(OfferPages.carriedOver(CRM.withPages(given.without(Page.LISTING, "name")))
                        .of(Page.LISTING)
                        .one("name"))
                .contains("Contoso CRM");
    }
}
