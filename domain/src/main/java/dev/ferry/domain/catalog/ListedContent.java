package dev.ferry.domain.catalog;

import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.OfferKind;
import dev.ferry.domain.offer.OfferPages;
import dev.ferry.domain.offer.Page;
import java.util.Optional;

/**
 * What a catalog is to show of an offer: both sides the same (R22).
 *
 * @param name as people see it, not blank
 * @param pages as they were certified
 */
public record ListedContent(OfferKey offer, OfferKind kind, String name, OfferPages pages) {

    /**
     * Under the name that its listing page says.
     *
     * @param called its name where that says none
     */
    public static ListedContent of(OfferKey offer, OfferKind kind, String called, OfferPages pages) {
        return new ListedContent(offer, kind, pages.of(Page.LISTING).one("name").orElse(called), pages);
    }

    public Optional<String> legalEntity() {
        return pages.of(Page.LISTING).one("legalEntity");
    }
}
