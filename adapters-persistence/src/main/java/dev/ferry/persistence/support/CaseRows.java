package dev.ferry.persistence.support;

import static dev.ferry.persistence.schema.Tables.SUPPORT_CASE;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.support.CaseFilter;
import dev.ferry.domain.support.CaseId;
import dev.ferry.domain.support.CasePlace;
import dev.ferry.domain.support.CaseRequest;
import dev.ferry.domain.support.CaseState;
import dev.ferry.domain.support.SupportCase;
import dev.ferry.domain.support.Topic;
import dev.ferry.persistence.table.Columns;
import dev.ferry.persistence.table.Reading;
import dev.ferry.persistence.table.Slugs;
import dev.ferry.persistence.table.StorableText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Rows of {@code support_case}, with those of {@code support_answer}. */
final class CaseRows {
    private static final Slugs<CaseState> STATES = Slugs.of(CaseState.class);
    private static final Slugs<Topic> TOPICS = Slugs.of(Topic.class);

    /** No offer has an empty id. */
    private static final String NO_OFFER = "";

    private static final Columns<SupportCase> COLUMNS = Columns.of(SUPPORT_CASE, SupportCase.class)
            .with(SUPPORT_CASE.CASE_ID, row -> row.id().value())
            .with(SUPPORT_CASE.PUBLISHER_ID, row -> row.account().value())
            .with(
                    SUPPORT_CASE.OFFER_ID,
                    row -> row.request().offer().map(OfferId::value).orElse(null))
            .with(SUPPORT_CASE.TOPIC, row -> row.request().topic().slug())
            .with(SUPPORT_CASE.DESK, row -> row.request().desk().slug())
            .with(SUPPORT_CASE.STATE, row -> row.state().slug())
            .with(SUPPORT_CASE.STANDS_FOR, CaseRows::standsFor)
            .with(SUPPORT_CASE.TEXT, row -> StorableText.of(row.request().text()))
            .with(SUPPORT_CASE.OPENED_AT, row -> row.request().opened().at())
            .with(
                    SUPPORT_CASE.OPENED_BY,
                    row -> StorableText.of(row.request().opened().by()));

    private CaseRows() {}

    private static @Nullable String standsFor(SupportCase row) {
        return row.isClosed() ? null : offer(row.request());
    }

    private static String offer(CaseRequest request) {
        return request.offer().map(OfferId::value).orElse(NO_OFFER);
    }

    static Condition isCase(CaseId id) {
        return SUPPORT_CASE.CASE_ID.eq(id.value());
    }

    /** Whether one of its topic for its offer is not closed, readable or not. */
    static boolean stands(DSLContext sql, CaseRequest request) {
        return sql.fetchExists(
                SUPPORT_CASE,
                SUPPORT_CASE.PUBLISHER_ID.eq(request.account().value()),
                SUPPORT_CASE.TOPIC.eq(request.topic().slug()),
                SUPPORT_CASE.STANDS_FOR.eq(offer(request)));
    }

    static void insert(DSLContext sql, SupportCase one) {
        COLUMNS.insert(sql, List.of(one));
        AnswerRows.append(sql, one);
    }

    /** Of the case itself nothing else ever changes. */
    static void save(DSLContext sql, SupportCase one) {
        int updated = sql.update(SUPPORT_CASE)
                .set(SUPPORT_CASE.STATE, one.state().slug())
                .set(SUPPORT_CASE.STANDS_FOR, standsFor(one))
                .where(isCase(one.id()))
                .execute();
        if (updated == 0) {
            throw new IllegalStateException("there is no case " + one.id());
        }
        AnswerRows.append(sql, one);
    }

    /** The cases that fit, in their order. */
    static List<Reading<SupportCase>> fetch(DSLContext sql, Condition which) {
        return readings(
                sql,
                List.copyOf(sql.select(SUPPORT_CASE.fields())
                        .from(SUPPORT_CASE)
                        .where(which)
                        .orderBy(SUPPORT_CASE.OPENED_AT, SUPPORT_CASE.CASE_ID)
                        .fetch()));
    }

    /** The same of one case, which nobody else has until the transaction ends. */
    static List<Reading<SupportCase>> hold(DSLContext sql, CaseId id) {
        return readings(
                sql,
                List.copyOf(sql.select(SUPPORT_CASE.fields())
                        .from(SUPPORT_CASE)
                        .where(isCase(id))
                        .forUpdate()
                        .fetch()));
    }

    /** A page of the rows that fit and follow, readable or not. */
    static List<Record> page(DSLContext sql, CaseFilter filter, Optional<CasePlace> after, int limit) {
        return List.copyOf(sql.select(SUPPORT_CASE.fields())
                .from(SUPPORT_CASE)
                .where(
                        filter.state()
                                .map(one -> SUPPORT_CASE.STATE.eq(one.slug()))
                                .orElseGet(DSL::noCondition),
                        filter.desk()
                                .map(one -> SUPPORT_CASE.DESK.eq(one.slug()))
                                .orElseGet(DSL::noCondition),
                        after.map(CaseRows::isBehind).orElseGet(DSL::noCondition))
                .orderBy(SUPPORT_CASE.OPENED_AT, SUPPORT_CASE.CASE_ID)
                .limit(limit)
                .fetch());
    }

    /** The first half says nothing new, but an index is entered by it on either database. */
    private static Condition isBehind(CasePlace place) {
        return SUPPORT_CASE
                .OPENED_AT
                .ge(place.opened())
                .and(SUPPORT_CASE
                        .OPENED_AT
                        .gt(place.opened())
                        .or(SUPPORT_CASE.CASE_ID.gt(place.id().value())));
    }

    static CasePlace place(Record row) {
        return new CasePlace(row.get(SUPPORT_CASE.OPENED_AT), new CaseId(row.get(SUPPORT_CASE.CASE_ID)));
    }

    /** What these rows hold, in their order. */
    static List<Reading<SupportCase>> readings(DSLContext sql, List<Record> rows) {
        Map<UUID, List<Record>> answers = rows.isEmpty()
                ? Map.of()
                : AnswerRows.fetch(
                        sql,
                        rows.stream().map(row -> row.get(SUPPORT_CASE.CASE_ID)).toList());
        return rows.stream()
                .map(row -> Reading.of(
                        row, one -> read(one, answers.getOrDefault(one.get(SUPPORT_CASE.CASE_ID), List.of()))))
                .toList();
    }

    private static SupportCase read(Record row, List<Record> answers) {
        return new SupportCase(
                new CaseRequest(
                        new CaseId(row.get(SUPPORT_CASE.CASE_ID)),
                        new PublisherId(row.get(SUPPORT_CASE.PUBLISHER_ID)),
                        Optional.ofNullable(row.get(SUPPORT_CASE.OFFER_ID)).map(OfferId::new),
                        TOPICS.read(row.get(SUPPORT_CASE.TOPIC)),
                        row.get(SUPPORT_CASE.TEXT),
                        new Stamp(row.get(SUPPORT_CASE.OPENED_AT), row.get(SUPPORT_CASE.OPENED_BY))),
                STATES.read(row.get(SUPPORT_CASE.STATE)),
                answers.stream().map(AnswerRows::read).toList());
    }
}
