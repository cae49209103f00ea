package dev.ferry.testkit.sample;

import dev.ferry.domain.catalog.ListedContent;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.OfferKind;
import dev.ferry.domain.offer.OfferPages;
import dev.ferry.domain.offer.Page;
import dev.ferry.domain.offer.PageContent;
import dev.ferry.domain.offer.PublicListing;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What catalogs list. */
public final class CatalogSamples {
    private CatalogSamples() {}

    public static OfferKey offer(String account, String id) {
        return new OfferKey(Samples.id(account), new OfferId(id));
    }

    /** A listing with its page, and without a legal entity. */
    public static PublicListing listing(String account, String id, String name) {
        return new PublicListing(
                offer(account, id),
                name,
                Optional.empty(),
                Optional.of("https://appsource.example/product/" + account + "." + id));
    }

    /** The same of a legal entity. */
    public static PublicListing listing(String account, String id, String name, String legalEntity) {
        PublicListing nameless = listing(account, id, name);
        return new PublicListing(nameless.offer(), name, Optional.of(legalEntity), nameless.appSourceUrl());
    }

    /** What is to be listed of an offer under a name. */
    public static ListedContent content(OfferKey offer, String name) {
        return ListedContent.of(
                offer,
                OfferKind.DYNAMICS_365_OPERATIONS,
                "as it was called",
                OfferPages.NONE
                        .with(new PageContent(
                                Page.LISTING,
                                Map.of(
                                        "name", List.of(name),
                                        "description", List.of("two\nlines, \u00e5\u00e4\u00f6"),
                                        "legalEntity", List.of("Contoso AB"),
                                        "contacts", List.of("desk@contoso.example"))))
                        .with(new PageContent(Page.AVAILABILITY, Map.of("markets", List.of("SE", "NL")))));
    }
}
