package dev.ferry.domain.offer;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

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

    /** What was carried over, where it is asked for: what was given on a page stands, and the rest fills it. */
    public static OfferPages carriedOver(Offer offer) {
        return offer.pages().filledBy(listing(offer)).filledBy(availability(offer));
    }

    private OfferPages filledBy(PageContent other) {
        Map<String, List<String>> values = new HashMap<>(other.values());
        values.putAll(of(other.page()).values());
        return with(new PageContent(other.page(), values));
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

    /** The same without what a page says in one of its fields. */
    public OfferPages without(Page page, String field) {
        Map<String, List<String>> values = new HashMap<>(of(page).values());
        values.remove(field);
        return with(new PageContent(page, values));
    }

    /** Those on which something was given, in their order. */
    public List<PageContent> given() {
        return Arrays.stream(Page.values())
                .map(this::of)
                .filter(content -> !content.values().isEmpty())
                .toList();
    }

    /** Everything that was given on them. */
    public Stream<String> texts() {
        return given().stream()
                .flatMap(content -> content.values().values().stream())
                .flatMap(List::stream);
    }

    /** The same with each entry of a list, and each single text, made into another. */
    public OfferPages rewritten(UnaryOperator<String> entries, UnaryOperator<String> texts) {
        OfferPages others = this;
        for (PageContent content : given()) {
            others = others.with(content.rewritten(entries, texts));
        }
        return others;
    }

    /** Those that are not complete, in their order. */
    public List<Page> incomplete() {
        return Arrays.stream(Page.values())
                .filter(page -> of(page).status() != PageStatus.COMPLETE)
                .toList();
    }
}
