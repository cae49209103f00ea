package dev.ferry.persistence.catalog;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.catalog.Catalog;
import dev.ferry.domain.catalog.ListedContent;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.offer.CatalogSide;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.OfferKind;
import dev.ferry.domain.offer.PublicListing;
import dev.ferry.domain.offer.Situation;
import dev.ferry.persistence.VanishingStores;
import dev.ferry.testkit.catalog.CatalogAbility;
import dev.ferry.testkit.catalog.CatalogContract;
import dev.ferry.testkit.contract.Gap;
import dev.ferry.testkit.fault.Backend;
import dev.ferry.testkit.sample.CatalogSamples;
import dev.ferry.testkit.sample.LegacyAccountSample;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The embedded catalogs on a database that a test can take away. */
abstract class EmbeddedCatalogContract extends CatalogContract {
    private final VanishingStores stores;

    EmbeddedCatalogContract(VanishingStores stores) {
        this.stores = stores;
    }

    @Override
    protected Catalog having(List<PublicListing> listings) {
        load(listings);
        return stores.catalog();
    }

    private void load(List<PublicListing> listings) {
        Map<PublisherId, List<PublicListing>> byAccount =
                listings.stream().collect(groupingBy(one -> one.offer().account()));
        stores.legacyAccounts()
                .replaceAll(byAccount.entrySet().stream()
                        .map(entry -> account(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static LegacyAccount account(PublisherId id, List<PublicListing> listings) {
        return LegacyAccountSample.named(id.value())
                .withOffers(listings.stream().map(one -> offer(one, true)).toArray(Offer[]::new))
                .build();
    }

    private static Offer offer(PublicListing listing, boolean listed) {
        return new Offer(
                listing.offer().id(),
                listing.name(),
                OfferKind.OTHER,
                Situation.PUBLISHED,
                listed,
                listing.appSourceUrl(),
                false,
                false,
                false,
                false,
                listing.legalEntity(),
                List.of(),
                List.of(),
                List.of());
    }

    @Override
    protected Optional<ListedContent> shown(CatalogSide side, OfferKey offer) {
        return stores.database().with(sql -> ListingRows.shown(sql, side, offer));
    }

    @Override
    protected void turnDown(CatalogSide side, OfferKey offer, String why) {
        throw new UnsupportedOperationException("it takes all: " + side + ", " + offer + ", " + why);
    }

    @Override
    protected Backend backend() {
        return Backend.thatOnlyGoesDown(stores);
    }

    @Override
    protected Set<Gap> gaps() {
        Set<Gap> gaps = new HashSet<>(VanishingStores.gaps());
        gaps.addAll(Gap.all("it takes every offer", CatalogAbility.TURNS_DOWN));
        return gaps;
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void whatALaterExportSaysIsFoundAndWhatItSaysNoMoreIsNot() {
        Catalog catalog = having(List.of(CatalogSamples.listing("contoso", "crm", "Contoso CRM")));
        assertThat(catalog.named("Contoso CRM", 10)).hasSize(1);

        load(List.of(
                CatalogSamples.listing("contoso", "crm", "Northwind Payroll"),
                CatalogSamples.listing("fabrikam", "crm", "Contoso CRM")));

        assertThat(catalog.named("Contoso CRM", 10))
                .extracting(PublicListing::offer)
                .contains(CatalogSamples.offer("fabrikam", "crm"));
        assertThat(catalog.named("Northwind Payroll", 10))
                .extracting(PublicListing::name)
                .contains("Northwind Payroll");
    }

    @Test
    void offersThatAreNotInAppSourceAreNotListed() {
        PublicListing listing = CatalogSamples.listing("contoso", "crm", "Contoso CRM");
        Catalog catalog = stores.catalog();
        stores.legacyAccounts()
                .replaceAll(List.of(LegacyAccountSample.named("contoso")
                        .withOffers(offer(listing, false))
                        .build()));

        assertThat(catalog.named("Contoso CRM", 10)).isEmpty();
        assertThat(catalog.listingsOf(Set.of(listing.offer().account())))
                .isEqualTo(dev.ferry.domain.outcome.Lookup.all(
                        Set.of(listing.offer().account()), Map.of()));
    }

    /** More than are read at once, of one account too. */
    @Test
    void thousandsAreReadWhenSomebodySearches() {
        Catalog catalog = having(IntStream.range(0, 5_000)
                .mapToObj(number -> CatalogSamples.listing(
                        number < 3_000 ? "contoso" : "account-" + number, "o" + number, "Number " + number + " CRM"))
                .toList());

        assertThat(catalog.named("Number 4999 CRM", 5))
                .first()
                .extracting(PublicListing::offer)
                .isEqualTo(CatalogSamples.offer("account-4999", "o4999"));
        assertThat(catalog.named("Number 2999 CRM", 5))
                .first()
                .extracting(PublicListing::offer)
                .isEqualTo(CatalogSamples.offer("contoso", "o2999"));
    }

    @Test
    void namesAreReadBySomesBeforeAnybodySearches() {
        Catalog catalog = having(IntStream.range(0, 2_500)
                .mapToObj(number -> CatalogSamples.listing("contoso", "o" + number, "Number " + number + " CRM"))
                .toList());
        NameReader reader = new NameReader(stores.database());

        assertThat(reader.doSome()).as("the first ones").isTrue();
        assertThat(reader.doSome()).as("the others").isTrue();
        assertThat(reader.doSome()).as("nothing is left").isFalse();

        assertThat(catalog.named("Number 2499 CRM", 5))
                .first()
                .extracting(PublicListing::offer)
                .isEqualTo(CatalogSamples.offer("contoso", "o2499"));
    }

    @Test
    void aRoundGoesOnAsLongAsThereAreMore() {
        having(IntStream.range(0, 4_500)
                .mapToObj(number -> CatalogSamples.listing("contoso", "o" + number, "Number " + number + " CRM"))
                .toList());
        NameReader reader = new NameReader(stores.database());

        reader.round();

        assertThat(reader.doSome()).as("nothing is left").isFalse();
    }

    @Test
    void anAddressOfAnExportThatIsNoneIsLeftOut() {
        PublicListing listing = CatalogSamples.listing("contoso", "crm", "Contoso CRM");
        Catalog catalog = having(List.of(new PublicListing(
                listing.offer(), listing.name(), Optional.empty(), Optional.of("javascript:alert(1)"))));

        assertThat(catalog.named("Contoso CRM", 10))
                .extracting(PublicListing::appSourceUrl)
                .containsOnly(Optional.empty());
    }
}
