package dev.ferry.application.catalog;

import static dev.ferry.testkit.sample.CatalogSamples.listing;
import static dev.ferry.testkit.sample.CatalogSamples.offer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.catalog.FoldedName;
import dev.ferry.domain.catalog.LookAlike;
import dev.ferry.domain.catalog.LookAlikeReason;
import dev.ferry.domain.offer.PublicListing;
import dev.ferry.testkit.sample.Many;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R20: what looks like a draft, and why. */
class LookAlikeRankingTest {
    private static LookAlikeRanking draft(String name) {
        return new LookAlikeRanking(offer("contoso", "draft"), FoldedName.of(name), Optional.empty());
    }

    private static boolean alike(String draft, String listed) {
        return !draft(draft).of(List.of(listing("fabrikam", "crm", listed))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Contoso CRM, Contoso CRM",
        "Contoso CRM, CONTOSO crm",
        "Contoso CRM, Contoso CRM for Dynamics 365",
        "Contoso CRM for Dynamics 365, Contoso CRM",
        "Contoso Field Service, Field Service by Contoso",
        "Contoso CRM, Contosso CRM",
        "Contoso CloudHub, Contoso Cloud Hub",
        "Caféteria Planner, Cafeteria Planer",
        "'Contoso, Ltd. Payroll', Contoso Payroll",
    })
    void theseLookAlike(String draft, String listed) {
        assertThat(alike(draft, listed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Contoso CRM, Fabrikam CRM",
        "Contoso CRM, Northwind Payroll",
        "Contoso CRM, Contoso Warehouse Robots",
        "Sales, Salsa Dance School",
        "CRM, ERP",
        "Contoso Customer Insights, Contoso Human Resources",
    })
    void theseDoNot(String draft, String listed) {
        assertThat(alike(draft, listed)).isFalse();
    }

    @Test
    void theMostAlikeComesFirstWithItsReasons() {
        LookAlikeRanking draft = new LookAlikeRanking(
                offer("contoso", "draft"), FoldedName.of("Contoso CRM"), Optional.of(FoldedName.of("Contoso AB")));
        List<LookAlike> found = draft.of(List.of(
                listing("tailspin", "crm", "Contosso CRM"),
                listing("fabrikam", "crm", "contoso crm", "CONTOSO"),
                listing("contoso", "crm", "Contoso CRM", "Contoso AB"),
                listing("northwind", "payroll", "Payroll")));

        assertThat(found)
                .extracting(LookAlike::offer)
                .containsExactly(offer("contoso", "crm"), offer("fabrikam", "crm"), offer("tailspin", "crm"));
        assertThat(found)
                .extracting(LookAlike::reasons)
                .containsExactly(
                        List.of(
                                LookAlikeReason.SAME_NAME,
                                LookAlikeReason.SAME_PUBLISHER,
                                LookAlikeReason.SAME_LEGAL_ENTITY),
                        List.of(LookAlikeReason.SAME_NAME, LookAlikeReason.SAME_LEGAL_ENTITY),
                        List.of(LookAlikeReason.SIMILAR_NAME));
        assertThat(found).extracting(LookAlike::score).allMatch(score -> score >= 0.8 && score <= 1);
        assertThat(found.getFirst().score()).isEqualTo(1);
        assertThat(found.getLast().score()).isLessThan(1);
    }

    @Test
    void theListingOfTheDraftItselfLooksLikeItWhateverItIsCalled() {
        assertThat(draft("Contoso CRM").of(List.of(listing("contoso", "draft", "Something else"))))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.score()).isEqualTo(1);
                    assertThat(one.reasons())
                            .containsExactly(LookAlikeReason.SAME_OFFER, LookAlikeReason.SAME_PUBLISHER);
                });
    }

    @Test
    void oneThatIsThereTwiceCountsOnceAndNoMoreAreShownThanPeopleRead() {
        List<PublicListing> many = Many.of(50, number -> listing("account-" + number, "crm", "Contoso CRM"));
        PublicListing one = listing("fabrikam", "crm", "Contoso CRM");

        assertThat(draft("Contoso CRM").of(List.of(one, one))).hasSize(1);
        assertThat(draft("Contoso CRM").of(many)).hasSize(LookAlikeRanking.MOST);
    }
}
