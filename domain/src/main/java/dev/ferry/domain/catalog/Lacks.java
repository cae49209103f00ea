package dev.ferry.domain.catalog;

import dev.ferry.domain.offer.OfferPages;
import dev.ferry.domain.offer.Page;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a draft has and an offer that looks like it lacks: what would be lost with the draft (R20). Each as the draft
 * writes it.
 */
public record Lacks(List<String> collateral, List<String> contacts, List<String> markets) {
    /** Nothing is lacking. */
    public static final Lacks NOTHING = new Lacks(List.of(), List.of(), List.of());

    public Lacks {
        collateral = List.copyOf(collateral);
        contacts = List.copyOf(contacts);
        markets = List.copyOf(markets);
    }

    /** What of this draft the other lacks, however it is written in letters large or small. */
    public static Lacks of(OfferPages draft, OfferPages other) {
        return new Lacks(
                missing(draft, other, Page.LISTING, "collateral"),
                missing(draft, other, Page.LISTING, "contacts"),
                missing(draft, other, Page.AVAILABILITY, "markets"));
    }

    private static List<String> missing(OfferPages draft, OfferPages other, Page page, String field) {
        Set<String> there =
                other.of(page).all(field).stream().map(Lacks::compared).collect(Collectors.toUnmodifiableSet());
        return draft.of(page).all(field).stream()
                .filter(one -> !there.contains(compared(one)))
                .toList();
    }

    private static String compared(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    public boolean isNothing() {
        return equals(NOTHING);
    }
}
