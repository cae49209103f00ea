package dev.ferry.application.system;

import static dev.ferry.testkit.sample.CatalogSamples.content;
import static dev.ferry.testkit.sample.CatalogSamples.listing;
import static dev.ferry.testkit.sample.CatalogSamples.offer;
import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.catalog.Catalog;
import dev.ferry.domain.catalog.CatalogAnswer;
import dev.ferry.domain.catalog.ListedContent;
import dev.ferry.domain.offer.CatalogSide;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.PublicListing;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.PortUnavailable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a catalog answers is believed as far as it keeps its contract. */
class CheckedCatalogTest {
    private static final PublicListing GOOD = listing("contoso", "crm", "Contoso CRM");

    /** Answers one thing, whatever is asked. */
    private record Answering(List<PublicListing> listings, CatalogAnswer answer) implements Catalog {
        @Override
        public Map<PublisherId, Lookup<List<PublicListing>>> listingsOf(Set<PublisherId> accounts) {
            return Lookup.each(accounts, _ -> Lookup.known(listings));
        }

        @Override
        public List<PublicListing> named(String name, int most) {
            return listings;
        }

        @Override
        public CatalogAnswer list(UUID key, CatalogSide side, ListedContent content) {
            return answer;
        }

        @Override
        @SuppressWarnings("NullAway")
        public Answer delist(UUID key, CatalogSide side, OfferKey offer) {
            return null;
        }
    }

    private static CheckedCatalog catalog(List<PublicListing> listings, CatalogAnswer answer) {
        return new CheckedCatalog(new Answering(listings, answer), AskingPolicy.none());
    }

    private static CheckedCatalog catalog(CatalogAnswer answer) {
        return catalog(List.of(), answer);
    }

    private static void assertUnavailable(Runnable question) {
        assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(question::run)
                .extracting(PortUnavailable::system)
                .isEqualTo(Catalog.SYSTEM);
    }

    @SuppressWarnings("NullAway")
    static Stream<List<PublicListing>> listingsThatCannotBe() {
        return Stream.of(
                List.of(GOOD, GOOD),
                List.of(new PublicListing(GOOD.offer(), " ", Optional.empty(), Optional.empty())),
                List.of(new PublicListing(GOOD.offer(), null, Optional.empty(), Optional.empty())),
                List.of(new PublicListing(null, "Contoso CRM", Optional.empty(), Optional.empty())),
                List.of(new PublicListing(GOOD.offer(), "Contoso CRM", Optional.of(""), Optional.empty())),
                List.of(new PublicListing(
                        GOOD.offer(), "Contoso CRM", Optional.empty(), Optional.of("javascript:alert(1)"))));
    }

    @ParameterizedTest
    @MethodSource("listingsThatCannotBe")
    void ofListingsThatCannotBeNothingIsBelieved(List<PublicListing> listings) {
        CheckedCatalog catalog = catalog(listings, new CatalogAnswer.Taken(Optional.empty()));

        assertUnavailable(() -> catalog.listingsOf(Set.of(id("contoso"))));
        assertUnavailable(() -> catalog.named("Contoso CRM", 10));
    }

    @Test
    void ofAnothersListingsNothingIsBelieved() {
        CheckedCatalog catalog = catalog(List.of(GOOD), new CatalogAnswer.Taken(Optional.empty()));

        assertThat(catalog.listingsOf(Set.of(id("contoso"))))
                .isEqualTo(Map.of(id("contoso"), Lookup.known(List.of(GOOD))));
        assertUnavailable(() -> catalog.listingsOf(Set.of(id("fabrikam"))));
    }

    @Test
    void whoAnswersMoreThanIsWantedIsNotBelieved() {
        CheckedCatalog catalog = catalog(
                List.of(GOOD, listing("fabrikam", "crm", "Contoso CRM")), new CatalogAnswer.Taken(Optional.empty()));

        assertThat(catalog.named("Contoso CRM", 2)).hasSize(2);
        assertUnavailable(() -> catalog.named("Contoso CRM", 1));
    }

    @Test
    void thePublicSideSaysThePageAndTheOtherNone() {
        ListedContent content = content(offer("contoso", "crm"), "Contoso CRM");
        CatalogAnswer page = new CatalogAnswer.Taken(Optional.of("https://appsource.example/crm"));
        CatalogAnswer none = new CatalogAnswer.Taken(Optional.empty());

        assertThat(catalog(page).list(new UUID(1, 1), CatalogSide.PUBLIC, content))
                .isEqualTo(page);
        assertThat(catalog(none).list(new UUID(1, 1), CatalogSide.SELLER, content))
                .isEqualTo(none);
        assertUnavailable(() -> catalog(none).list(new UUID(1, 1), CatalogSide.PUBLIC, content));
        assertUnavailable(() -> catalog(page).list(new UUID(1, 1), CatalogSide.SELLER, content));
        assertUnavailable(() -> catalog(new CatalogAnswer.Taken(Optional.of("somewhere")))
                .list(new UUID(1, 1), CatalogSide.PUBLIC, content));
        assertUnavailable(() -> catalog(none).delist(new UUID(1, 1), CatalogSide.PUBLIC, content.offer()));
    }
}
