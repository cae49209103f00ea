package dev.ferry.persistence.catalog;

import static dev.ferry.persistence.schema.Tables.CATALOG_LISTING;
import static dev.ferry.persistence.schema.Tables.LEGACY_OFFER;
import static java.util.stream.Collectors.groupingBy;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.catalog.CatalogPage;
import dev.ferry.domain.catalog.ListedContent;
import dev.ferry.domain.offer.CatalogSide;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.OfferKind;
import dev.ferry.domain.offer.OfferPages;
import dev.ferry.domain.offer.Page;
import dev.ferry.domain.offer.PageContent;
import dev.ferry.domain.offer.PublicListing;
import dev.ferry.domain.text.WebAddress;
import dev.ferry.persistence.table.Json;
import dev.ferry.persistence.table.Keys;
import dev.ferry.persistence.table.Slugs;
import dev.ferry.persistence.table.StorableText;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Rows of {@code catalog_listing}, over those of {@code legacy_offer} that are in AppSource. */
final class ListingRows {
    private static final Slugs<Page> PAGES = Slugs.of(Page.class);
    private static final Slugs<OfferKind> KINDS = Slugs.of(OfferKind.class);
    private static final Slugs<CatalogSide> SIDES = Slugs.of(CatalogSide.class);

    private ListingRows() {}

    /** What the public catalog lists of these accounts; one of which it lists nothing is absent. */
    static Map<PublisherId, List<PublicListing>> ofAccounts(DSLContext sql, Set<PublisherId> accounts) {
        return listed(sql, accounts).values().stream()
                .collect(groupingBy(listing -> listing.offer().account()));
    }

    /** These of them that the public catalog lists, in this order. */
    static List<PublicListing> of(DSLContext sql, Collection<OfferKey> offers) {
        Set<PublisherId> accounts = offers.stream().map(OfferKey::account).collect(Collectors.toSet());
        Map<OfferKey, PublicListing> there = listed(sql, accounts);
        return offers.stream().map(there::get).filter(Objects::nonNull).toList();
    }

    private static Map<OfferKey, PublicListing> listed(DSLContext sql, Set<PublisherId> accounts) {
        Map<OfferKey, PublicListing> all = new TreeMap<>();
        sql.select(
                        LEGACY_OFFER.PUBLISHER_ID,
                        LEGACY_OFFER.OFFER_ID,
                        LEGACY_OFFER.NAME,
                        LEGACY_OFFER.LEGAL_ENTITY,
                        LEGACY_OFFER.APPSOURCE_URL)
                .from(LEGACY_OFFER)
                .where(Keys.among(LEGACY_OFFER.PUBLISHER_ID, accounts), LEGACY_OFFER.IN_APPSOURCE.eq(true))
                .forEach(row -> {
                    OfferKey offer = key(row, LEGACY_OFFER.PUBLISHER_ID, LEGACY_OFFER.OFFER_ID);
                    all.put(offer, exported(offer, row));
                });
        told(sql, accounts).forEach((offer, listing) -> {
            all.remove(offer);
            listing.ifPresent(one -> all.put(offer, one));
        });
        return all;
    }

    private static PublicListing exported(OfferKey offer, Record row) {
        return new PublicListing(
                offer,
                row.get(LEGACY_OFFER.NAME),
                Optional.ofNullable(row.get(LEGACY_OFFER.LEGAL_ENTITY)),
                Optional.ofNullable(row.get(LEGACY_OFFER.APPSOURCE_URL)).filter(WebAddress::is));
    }

    private static Map<OfferKey, Optional<PublicListing>> told(DSLContext sql, Set<PublisherId> accounts) {
        if (!Keys.anyNear(sql, CATALOG_LISTING.PUBLISHER_ID, accounts)) {
            return Map.of();
        }
        return sql
                .selectFrom(CATALOG_LISTING)
                .where(Keys.among(CATALOG_LISTING.PUBLISHER_ID, accounts), isOn(CatalogSide.PUBLIC))
                .stream()
                .collect(Collectors.toMap(
                        ListingRows::key,
                        row -> Optional.of(row)
                                .filter(one -> one.get(CATALOG_LISTING.CONTENT) != null)
                                .map(ListingRows::listing)));
    }

    private static PublicListing listing(Record row) {
        return new PublicListing(
                key(row),
                row.get(CATALOG_LISTING.NAME),
                Optional.ofNullable(row.get(CATALOG_LISTING.LEGAL_ENTITY)),
                Optional.ofNullable(row.get(CATALOG_LISTING.APPSOURCE_URL)));
    }

    static OfferKey key(Record row) {
        return key(row, CATALOG_LISTING.PUBLISHER_ID, CATALOG_LISTING.OFFER_ID);
    }

    private static OfferKey key(Record row, Field<String> account, Field<String> offer) {
        return new OfferKey(new PublisherId(row.get(account)), new OfferId(row.get(offer)));
    }

    private static Condition isOn(CatalogSide side) {
        return CATALOG_LISTING.SIDE.eq(side.slug());
    }

    private static Condition isOffer(CatalogSide side, OfferKey offer) {
        return CATALOG_LISTING
                .PUBLISHER_ID
                .eq(offer.account().value())
                .and(CATALOG_LISTING.OFFER_ID.eq(offer.id().value()))
                .and(isOn(side));
    }

    /** An offer's page in the public catalog, which stays where it was once. */
    static String url(DSLContext sql, OfferKey offer) {
        return sql.select(CATALOG_LISTING.APPSOURCE_URL)
                .from(CATALOG_LISTING)
                .where(isOffer(CatalogSide.PUBLIC, offer))
                .fetchOptional(CATALOG_LISTING.APPSOURCE_URL)
                .or(() -> sql.select(LEGACY_OFFER.APPSOURCE_URL)
                        .from(LEGACY_OFFER)
                        .where(LEGACY_OFFER.PUBLISHER_ID.eq(offer.account().value()))
                        .and(LEGACY_OFFER.OFFER_ID.eq(offer.id().value()))
                        .and(LEGACY_OFFER.IN_APPSOURCE.eq(true))
                        .fetchOptional(LEGACY_OFFER.APPSOURCE_URL)
                        .filter(WebAddress::is))
                .orElseGet(() -> CatalogPage.of(offer));
    }

    /** What one side was told to list of an offer, and lists still. */
    static Optional<ListedContent> shown(DSLContext sql, CatalogSide side, OfferKey offer) {
        return sql.selectFrom(CATALOG_LISTING)
                .where(isOffer(side, offer), CATALOG_LISTING.CONTENT.isNotNull())
                .fetchOptional(ListingRows::content);
    }

    private static ListedContent content(Record row) {
        OfferPages pages = OfferPages.NONE;
        for (PageContent page : pages(row.get(CATALOG_LISTING.CONTENT))) {
            pages = pages.with(page);
        }
        return new ListedContent(
                key(row), KINDS.read(row.get(CATALOG_LISTING.KIND)), row.get(CATALOG_LISTING.NAME), pages);
    }

    static CatalogSide side(Record row) {
        return SIDES.read(row.get(CATALOG_LISTING.SIDE));
    }

    static List<PageContent> pages(String json) {
        return Json.map(json).entrySet().stream()
                .map(entry -> new PageContent(PAGES.read(entry.getKey()), values(entry.getValue())))
                .toList();
    }

    private static Map<String, List<String>> values(@Nullable Object members) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(members))
                .forEach((field, texts) -> values.put(
                        (String) field,
                        ((List<?>) texts).stream().map(String.class::cast).toList()));
        return values;
    }

    static String written(Collection<PageContent> pages) {
        Map<String, Object> members = new LinkedHashMap<>();
        pages.stream()
                .filter(page -> !page.values().isEmpty())
                .forEach(page -> members.put(page.page().slug(), storable(page)));
        return Json.write(members);
    }

    private static Map<String, List<String>> storable(PageContent page) {
        return page.rewritten(StorableText::of, StorableText::of).values();
    }

    static void put(DSLContext sql, CatalogSide side, ListedContent content, Optional<String> url) {
        Map<Field<?>, @Nullable Object> values = new HashMap<>();
        values.put(CATALOG_LISTING.NAME, StorableText.of(content.name()));
        values.put(
                CATALOG_LISTING.LEGAL_ENTITY,
                content.legalEntity().map(StorableText::of).orElse(null));
        values.put(CATALOG_LISTING.KIND, content.kind().slug());
        values.put(CATALOG_LISTING.APPSOURCE_URL, url.orElse(null));
        values.put(
                CATALOG_LISTING.CONTENT,
                written(List.of(Page.values()).stream().map(content.pages()::of).toList()));
        put(sql, side, content.offer(), values);
    }

    /** That it is listed no more stands over what exports said; its page is kept, for when it comes back. */
    static void takeOut(DSLContext sql, CatalogSide side, OfferKey offer, Optional<String> url) {
        Map<Field<?>, @Nullable Object> values = new HashMap<>();
        values.put(CATALOG_LISTING.NAME, null);
        values.put(CATALOG_LISTING.LEGAL_ENTITY, null);
        values.put(CATALOG_LISTING.KIND, null);
        values.put(CATALOG_LISTING.APPSOURCE_URL, url.orElse(null));
        values.put(CATALOG_LISTING.CONTENT, null);
        put(sql, side, offer, values);
    }

    /** Of two who put the first of an offer at once, the one who is late collides, and comes again. */
    private static void put(DSLContext sql, CatalogSide side, OfferKey offer, Map<Field<?>, @Nullable Object> values) {
        int updated = sql.update(CATALOG_LISTING)
                .set(values)
                .where(isOffer(side, offer))
                .execute();
        if (updated == 0) {
            sql.insertInto(CATALOG_LISTING)
                    .set(values)
                    .set(CATALOG_LISTING.PUBLISHER_ID, offer.account().value())
                    .set(CATALOG_LISTING.OFFER_ID, offer.id().value())
                    .set(CATALOG_LISTING.SIDE, side.slug())
                    .execute();
        }
    }
}
