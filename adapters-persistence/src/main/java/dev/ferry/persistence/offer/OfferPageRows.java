package dev.ferry.persistence.offer;

import static dev.ferry.persistence.schema.Tables.OFFER_PAGE;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.Page;
import dev.ferry.domain.offer.PageContent;
import dev.ferry.persistence.table.Json;
import dev.ferry.persistence.table.Keys;
import dev.ferry.persistence.table.Slugs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Rows of {@code offer_page}. */
final class OfferPageRows {
    private static final Slugs<Page> PAGES = Slugs.of(Page.class);

    private OfferPageRows() {}

    static Map<OfferKey, List<PageContent>> fetch(DSLContext sql, Set<OfferKey> keys) {
        Set<PublisherId> accounts = keys.stream().map(OfferKey::account).collect(Collectors.toSet());
        Set<OfferId> ids = keys.stream().map(OfferKey::id).collect(Collectors.toSet());
        return sql
                .selectFrom(OFFER_PAGE)
                .where(Keys.among(OFFER_PAGE.PUBLISHER_ID, accounts), Keys.among(OFFER_PAGE.OFFER_ID, ids))
                .stream()
                .filter(row -> keys.contains(key(row)))
                .collect(Collectors.groupingBy(
                        OfferPageRows::key, Collectors.mapping(OfferPageRows::read, Collectors.toList())));
    }

    static OfferKey key(Record row) {
        return new OfferKey(
                new PublisherId(row.get(OFFER_PAGE.PUBLISHER_ID)), new OfferId(row.get(OFFER_PAGE.OFFER_ID)));
    }

    static PageContent read(Record row) {
        return content(row.get(OFFER_PAGE.PAGE), row.get(OFFER_PAGE.CONTENT));
    }

    /** What a page says, as text. */
    static String json(PageContent content) {
        return Json.write(content.values());
    }

    static PageContent content(String page, String json) {
        return content(page, Json.map(json));
    }

    static PageContent content(String page, Map<String, Object> fields) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        fields.forEach((field, texts) -> values.put(
                field,
                ((List<?>) Objects.requireNonNull(texts))
                        .stream().map(String.class::cast).toList()));
        return new PageContent(PAGES.read(page), values);
    }

    /** The row stays the same one: an erasure that waits for it finds it. */
    static void save(DSLContext sql, OfferKey key, PageContent content) {
        String json = json(content);
        int updated = sql.update(OFFER_PAGE)
                .set(OFFER_PAGE.CONTENT, json)
                .where(OFFER_PAGE.PUBLISHER_ID.eq(key.account().value()))
                .and(OFFER_PAGE.OFFER_ID.eq(key.id().value()))
                .and(OFFER_PAGE.PAGE.eq(content.page().slug()))
                .execute();
        if (updated == 0) {
            sql.insertInto(OFFER_PAGE)
                    .set(OFFER_PAGE.PUBLISHER_ID, key.account().value())
                    .set(OFFER_PAGE.OFFER_ID, key.id().value())
                    .set(OFFER_PAGE.PAGE, content.page().slug())
                    .set(OFFER_PAGE.CONTENT, json)
                    .execute();
        }
    }
}
