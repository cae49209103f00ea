package dev.ferry.files.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.offer.OfferKind;
import dev.ferry.domain.offer.OfferPages;
import dev.ferry.domain.offer.Situation;
import dev.ferry.files.export.ReadExport;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Synthetic offers are spread as real ones would be. */
class SyntheticOffersTest {
    @TempDir
    Path temporary;

    private List<Offer> offers = List.of();

    @BeforeEach
    void generate() {
        String place = temporary.resolve("synthetic").toString();
        new CsvSyntheticExports().write(place, 6_000, 1);
        offers = ReadExport.at(place).accounts().stream()
                .flatMap(account -> account.offers().stream())
                .toList();
    }

    private double share(Predicate<Offer> which) {
        return (double) offers.stream().filter(which).count() / offers.size();
    }

    @Test
    void everySituationAndKindHasItsShare() {
        assertThat(share(offer -> offer.situation() == Situation.PUBLISHED)).isBetween(0.5, 0.65);
        assertThat(share(offer -> offer.situation() == Situation.DRAFT)).isBetween(0.2, 0.3);
        assertThat(share(offer -> offer.situation() == Situation.NOT_DETECTED)).isBetween(0.1, 0.25);
        assertThat(share(offer -> offer.kind().hasSteps())).isBetween(0.6, 0.8);
        assertThat(share(offer -> offer.kind() == OfferKind.DYNAMICS_365_BUSINESS_CENTRAL))
                .isBetween(0.1, 0.2);
    }

    @Test
    void mostOfWhatIsPublishedIsListedAndHardlyADraft() {
        assertThat(offers)
                .filteredOn(offer -> offer.situation() == Situation.PUBLISHED)
                .anyMatch(Offer::inAppSource)
                .anyMatch(offer -> !offer.inAppSource());
        assertThat(share(offer -> offer.situation() == Situation.DRAFT && offer.inAppSource()))
                .isLessThan(0.01);
        assertThat(share(offer -> offer.situation() == Situation.NOT_DETECTED && offer.inAppSource()))
                .isZero();
        assertThat(offers)
                .allMatch(offer -> offer.inAppSource() == offer.appSourceUrl().isPresent());
    }

    @Test
    void thereAreLookAlikesThatLackThingsAndDraftsWithPages() {
        assertThat(offers)
                .filteredOn(offer -> offer.id().value().startsWith("listed-"))
                .hasSizeGreaterThan(50)
                .anyMatch(offer -> offer.collateral().isEmpty())
                .anyMatch(offer -> offer.contacts().isEmpty())
                .anyMatch(offer ->
                        !offer.collateral().isEmpty() && !offer.contacts().isEmpty());
        assertThat(offers)
                .filteredOn(offer -> offer.situation() == Situation.DRAFT)
                .anyMatch(offer -> OfferPages.carriedOver(offer).incomplete().isEmpty())
                .anyMatch(offer -> offer.pages().equals(OfferPages.NONE))
                .anyMatch(offer -> !offer.pages().equals(OfferPages.NONE)
                        && !OfferPages.carriedOver(offer).incomplete().isEmpty());
    }
}
