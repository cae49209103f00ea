package dev.ferry.domain.catalog;

import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.OfferKind;
import dev.ferry.domain.offer.OfferPages;
import dev.ferry.domain.offer.Page;
import java.util.Optional;

/**
 * What a catalog is to show of an offer: both sides the same (R22).
 *
 * @param called the offer's name, where its listing page has none
 * @param pages as they were certified
 */
public record ListedContent(OfferKey offer, OfferKind kind, String called, OfferPages pages) {

    /** As people see it. */
    public String name() {
        return pages.of(Page.LISTING).one("name").orElse(called);
    }

    public Optional<String> legalEntity() {
        return pages.of(Page.LISTING).one("legalEntity");
    }
}
