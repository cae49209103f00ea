package dev.ferry.persistence.offer;

import static dev.ferry.persistence.schema.Tables.OFFER_COPY;

import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.OfferPages;
import dev.ferry.domain.offer.Page;
import dev.ferry.domain.offer.PageContent;
import dev.ferry.persistence.table.Columns;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Rows of {@code offer_copy}: each page of what was handed in. */
final class OfferCopyRows {
    private static final Columns<Row> COLUMNS = Columns.of(OFFER_COPY, Row.class)
            .with(OFFER_COPY.PUBLISHER_ID, row -> row.offer().account().value())
            .with(OFFER_COPY.OFFER_ID, row -> row.offer().id().value())
            .with(OFFER_COPY.SUBMISSION, Row::submission)
            .with(OFFER_COPY.PAGE, row -> row.content().page().slug())
            .with(OFFER_COPY.CONTENT, row -> OfferPageRows.json(row.content()));

    private record Row(OfferKey offer, int submission, PageContent content) {}

    private OfferCopyRows() {}

    static void save(DSLContext sql, OfferKey key, int submission, OfferPages pages, Collection<Integer> others) {
        sql.deleteFrom(OFFER_COPY)
                .where(isOf(key), OFFER_COPY.SUBMISSION.notIn(others))
                .execute();
        List<Row> rows = Arrays.stream(Page.values())
                .map(page -> new Row(key, submission, pages.of(page)))
                .toList();
        COLUMNS.insert(sql, rows);
    }

    static Optional<OfferPages> find(DSLContext sql, OfferKey key, int submission) {
        List<PageContent> pages = sql.selectFrom(OFFER_COPY)
                .where(isOf(key), OFFER_COPY.SUBMISSION.eq(submission))
                .fetch(row -> OfferPageRows.content(row.get(OFFER_COPY.PAGE), row.get(OFFER_COPY.CONTENT)));
        return pages.isEmpty()
                ? Optional.empty()
                : Optional.of(new OfferPages(
                        pages.stream().collect(Collectors.toMap(PageContent::page, Function.identity()))));
    }

    private static Condition isOf(OfferKey key) {
        return OFFER_COPY
                .PUBLISHER_ID
                .eq(key.account().value())
                .and(OFFER_COPY.OFFER_ID.eq(key.id().value()));
    }
}
