package dev.ferry.domain.offer;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Every information page of an offer.
 *
 * @param pages each page once
 */
public record OfferPages(Map<Page, PageContent> pages) {
    /** Nothing was given. */
    public static final OfferPages NONE = new OfferPages(Map.of());

    public OfferPages {
        Map<Page, PageContent> all = new EnumMap<>(Page.class);
        for (Page page : Page.values()) {
            all.put(page, pages.getOrDefault(page, PageContent.none(page)));
        }
        pages = Map.copyOf(all);
    }

    /** What was carried over, where it is asked for. */
    public static OfferPages carriedOver(Offer offer) {
        return new OfferPages(Map.of(Page.LISTING, listing(offer), Page.AVAILABILITY, availability(offer)));
    }

    private static PageContent listing(Offer offer) {
        return new PageContent(
                Page.LISTING,
                Map.of(
                        "name", List.of(offer.name()),
                        "legalEntity", offer.legalEntity().stream().toList(),
                        "contacts", offer.contacts(),
                        "collateral", offer.collateral()));
    }

    private static PageContent availability(Offer offer) {
        return new PageContent(Page.AVAILABILITY, Map.of("markets", offer.markets()));
    }

    public PageContent of(Page page) {
        return Objects.requireNonNull(pages.get(page));
    }

    /** The same with this in the place of what that page said. */
    public OfferPages with(PageContent content) {
        Map<Page, PageContent> all = new EnumMap<>(pages);
        all.put(content.page(), content);
        return new OfferPages(all);
    }

    /** Those that are not complete, in their order. */
    public List<Page> incomplete() {
        return Arrays.stream(Page.values())
                .filter(page -> of(page).status() != PageStatus.COMPLETE)
                .toList();
    }
}
