package dev.ferry.testkit.catalog;

import dev.ferry.domain.catalog.Catalog;
import dev.ferry.domain.catalog.ListedContent;
import dev.ferry.domain.offer.CatalogSide;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.PublicListing;
import dev.ferry.testkit.fault.Backend;
import java.util.List;
import java.util.Optional;

class InMemoryCatalogTest extends CatalogContract {
    private InMemoryCatalog fake = new InMemoryCatalog(List.of());

    @Override
    protected Catalog having(List<PublicListing> listings) {
        fake = new InMemoryCatalog(listings);
        return fake;
    }

    @Override
    protected Optional<ListedContent> shown(CatalogSide side, OfferKey offer) {
        return fake.shown(side, offer);
    }

    @Override
    protected void turnDown(CatalogSide side, OfferKey turnedDown, String why) {
        fake.turnDown((where, offer) -> Optional.of(why).filter(_ -> where == side && offer.equals(turnedDown)));
    }

    @Override
    protected Backend backend() {
        return fake;
    }
}
