package dev.ferry.persistence.support;

import static dev.ferry.persistence.schema.Tables.SUPPORT_ANSWER;

import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.support.CaseAnswer;
import dev.ferry.domain.support.CaseId;
import dev.ferry.domain.support.CaseState;
import dev.ferry.domain.support.SupportCase;
import dev.ferry.domain.support.Verdict;
import dev.ferry.persistence.table.Columns;
import dev.ferry.persistence.table.Keys;
import dev.ferry.persistence.table.Slugs;
import dev.ferry.persistence.table.StorableText;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Rows of {@code support_answer}. */
final class AnswerRows {
    private static final Slugs<CaseState> STATES = Slugs.of(CaseState.class);
    private static final Slugs<Verdict> VERDICTS = Slugs.of(Verdict.class);

    /** An answer to a case, and its number among these, from 0. */
    private record Row(CaseId of, int number, CaseAnswer answer) {}

    private static final Columns<Row> COLUMNS = Columns.of(SUPPORT_ANSWER, Row.class)
            .with(SUPPORT_ANSWER.CASE_ID, row -> row.of().value())
            .with(SUPPORT_ANSWER.NUMBER, Row::number)
            .with(SUPPORT_ANSWER.ANSWERED_AT, row -> row.answer().stamp().at())
            .with(
                    SUPPORT_ANSWER.ANSWERED_BY,
                    row -> StorableText.of(row.answer().stamp().by()))
            .with(SUPPORT_ANSWER.STATE, row -> row.answer().state().slug())
            .with(SUPPORT_ANSWER.TEXT, row -> StorableText.of(row.answer().text()))
            .with(
                    SUPPORT_ANSWER.VERDICT,
                    row -> row.answer().verdict().map(Verdict::slug).orElse(null))
            .with(
                    SUPPORT_ANSWER.ANSWER_KEY,
                    row -> row.answer().key().map(StorableText::of).orElse(null));

    private AnswerRows() {}

    /** The rows of these cases, each list in its order. */
    static Map<UUID, List<Record>> fetch(DSLContext sql, Collection<UUID> cases) {
        return sql
                .select(SUPPORT_ANSWER.fields())
                .from(SUPPORT_ANSWER)
                .where(Keys.among(SUPPORT_ANSWER.CASE_ID, cases, id -> id))
                .orderBy(SUPPORT_ANSWER.CASE_ID, SUPPORT_ANSWER.NUMBER)
                .stream()
                .<Record>map(row -> row)
                .collect(Collectors.groupingBy(row -> row.get(SUPPORT_ANSWER.CASE_ID)));
    }

    static CaseAnswer read(Record row) {
        return new CaseAnswer(
                new Stamp(row.get(SUPPORT_ANSWER.ANSWERED_AT), row.get(SUPPORT_ANSWER.ANSWERED_BY)),
                STATES.read(row.get(SUPPORT_ANSWER.STATE)),
                row.get(SUPPORT_ANSWER.TEXT),
                Optional.ofNullable(row.get(SUPPORT_ANSWER.VERDICT)).map(VERDICTS::read),
                Optional.ofNullable(row.get(SUPPORT_ANSWER.ANSWER_KEY)));
    }

    /** Adds those that are not there; the others are never written again, because an erasure may have been there. */
    static void append(DSLContext sql, SupportCase one) {
        int there = sql.fetchCount(
                SUPPORT_ANSWER, SUPPORT_ANSWER.CASE_ID.eq(one.id().value()));
        COLUMNS.insert(
                sql,
                IntStream.range(there, one.answers().size())
                        .mapToObj(number ->
                                new Row(one.id(), number, one.answers().get(number)))
                        .toList());
    }
}
