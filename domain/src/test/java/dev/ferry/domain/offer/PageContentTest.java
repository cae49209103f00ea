package dev.ferry.domain.offer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.outcome.Code;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is taken on information pages, and when they are complete. */
class PageContentTest {
    @Test
    void aPageIsNotStartedIncompleteOrComplete() {
        assertThat(PageContent.none(Page.AVAILABILITY).status()).isEqualTo(PageStatus.NOT_STARTED);
        assertThat(taken(Page.AVAILABILITY, Map.of("previewAudience", "testers"))
                        .status())
                .isEqualTo(PageStatus.INCOMPLETE);
        assertThat(taken(Page.AVAILABILITY, Map.of("markets", List.of("SE", "NL")))
                        .status())
                .isEqualTo(PageStatus.COMPLETE);
    }

    @Test
    void whatIsMissingIsNamedInTheOrderOfThePage() {
        assertThat(taken(Page.PROPERTIES, Map.of("industries", List.of("retail")))
                        .missing())
                .containsExactly("categories", "appVersion", "termsOfUseUrl");
    }

    @Test
    void valuesAreTrimmedBlankOnesAreNoneAndNoneStandsTwice() {
        assertThat(taken(
                                Page.LISTING,
                                Map.of("name", "  CRM ", "summary", " ", "contacts", List.of("Anna", "", "Anna")))
                        .values())
                .isEqualTo(Map.of("name", List.of("CRM"), "contacts", List.of("Anna")));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndWhere() {
        List<PageContent.Fault> faults = new ArrayList<>();
        PageContent.read(
                Page.LISTING,
                Map.of(
                        "colour", "red",
                        "name", List.of("CRM"),
                        "summary", "x".repeat(501),
                        "helpUrl", "javascript:alert(1)",
                        "contacts", "Anna",
                        "collateral", List.of("a.pdf", 7),
                        "description", "a\u0007b"),
                faults);

        assertThat(faults)
                .extracting(fault -> fault.path() + " " + fault.why().code())
                .containsExactlyInAnyOrder(
                        "colour " + Code.UNKNOWN_VALUE,
                        "name " + Code.NOT_A_TEXT,
                        "summary " + Code.VALUE_TOO_LONG,
                        "helpUrl " + Code.MALFORMED_URL,
                        "contacts " + Code.NOT_A_LIST,
                        "collateral/1 " + Code.NOT_A_TEXT,
                        "description " + Code.CONTROL_CHARACTERS);
    }

    @Test
    void marketsAreCountriesChoicesAreKnownAndListsAreBounded() {
        assertThat(taken(Page.AVAILABILITY, Map.of("markets", List.of("se", "SE")))
                        .all("markets"))
                .containsExactly("SE");
        assertThat(fault(Page.AVAILABILITY, "markets", List.of("SE", "ZZ")).path())
                .isEqualTo("markets/1");
        assertThat(fault(Page.AVAILABILITY, "x".repeat(101), "y").path())
                .hasSize(101)
                .endsWith("…");
        assertThat(fault(Page.AVAILABILITY, "markets", List.of("SE", "Sweden")).path())
                .isEqualTo("markets/1");
        assertThat(fault(Page.SETUP, "callToAction", "buy").why().facts())
                .containsEntry("known", List.of("get-it-now", "free-trial", "contact-me"));
        assertThat(fault(Page.LISTING, "contacts", Collections.nCopies(301, "Anna"))
                        .why()
                        .code())
                .isEqualTo(Code.TOO_MANY);
    }

    @Test
    void addressesOfTheWebAreTakenAndNoOthers() {
        for (String url : List.of(
                "ftp://contoso.example/x",
                "https://",
                "contoso.example",
                "https://a:b@contoso.example",
                "https://x y")) {
            assertThat(fault(Page.LISTING, "helpUrl", url).why().code()).as(url).isEqualTo(Code.MALFORMED_URL);
        }
        assertThat(taken(Page.LISTING, Map.of("helpUrl", "https://contoso.example/help?q=1"))
                        .one("helpUrl"))
                .contains("https://contoso.example/help?q=1");
        assertThat(taken(Page.LISTING, Map.of("helpUrl", "HTTPS://fjällräven.example"))
                        .one("helpUrl"))
                .contains("HTTPS://fjällräven.example");
    }

    @Test
    void whatWasCarriedOverStandsOnThePages() {
        OfferPages pages = OfferCases.offer(Situation.DRAFT).carriedOverPages();

        assertThat(pages.of(Page.LISTING).one("name")).contains("Contoso CRM");
        assertThat(pages.of(Page.LISTING).one("legalEntity")).contains("Contoso AB");
        assertThat(pages.of(Page.LISTING).all("contacts")).containsExactly("Anna <anna@contoso.example>");
        assertThat(pages.of(Page.AVAILABILITY).all("markets")).containsExactly("SE");
        assertThat(pages.incomplete()).doesNotContain(Page.AVAILABILITY).contains(Page.SETUP, Page.LISTING);
        assertThat(OfferCases.offer(Situation.NEW).carriedOverPages()).isEqualTo(OfferPages.NONE);
    }

    private static PageContent taken(Page page, Map<String, Object> typed) {
        List<PageContent.Fault> faults = new ArrayList<>();
        PageContent content = PageContent.read(page, typed, faults);
        assertThat(faults).isEmpty();
        return content;
    }

    private static PageContent.Fault fault(Page page, String field, Object value) {
        List<PageContent.Fault> faults = new ArrayList<>();
        PageContent.read(page, Map.of(field, value), faults);
        assertThat(faults).hasSize(1);
        return faults.getFirst();
    }
}
