package dev.ferry.persistence.standing;

import static dev.ferry.persistence.schema.Tables.STANDING_SUM;

import dev.ferry.domain.standing.AccountStanding;
import dev.ferry.domain.standing.StandingSums;
import dev.ferry.domain.standing.StandingSums.Dimension;
import dev.ferry.persistence.table.Columns;
import dev.ferry.persistence.table.Slugs;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Rows of {@code standing_sum}: inserted and deleted, never updated, so that nobody waits for another's sums. */
final class SumRows {
    /** So many rows are put together at a time. */
    private static final int FOLDED = 5_000;

    /** So seldom one who adds puts some together, so that a long wave leaves no heap. */
    private static final int EVERY = 32;

    private static final AtomicInteger ADDED = new AtomicInteger();

    /** So many may lie about. */
    private static final int UNFOLDED = 1_000;

    private static final Slugs<Dimension> DIMENSIONS = Slugs.of(Dimension.class);
    private static final Field<Long> TOTAL = DSL.sum(STANDING_SUM.AMOUNT).cast(SQLDataType.BIGINT);
    private static final Field<Integer> ROWS = DSL.count();
    private static final Comparator<StandingSums.Key> ORDER =
            Comparator.comparing(StandingSums.Key::dimension).thenComparing(StandingSums.Key::value);
    private static final Columns<Map.Entry<StandingSums.Key, Long>> COLUMNS = columns();

    private SumRows() {}

    @SuppressWarnings("unchecked") // a class has no type arguments
    private static Columns<Map.Entry<StandingSums.Key, Long>> columns() {
        return Columns.of(STANDING_SUM, (Class<Map.Entry<StandingSums.Key, Long>>) (Class<?>) Map.Entry.class)
                .with(STANDING_SUM.DIMENSION, row -> row.getKey().dimension().slug())
                .with(STANDING_SUM.COUNTED, row -> row.getKey().value())
                .with(STANDING_SUM.AMOUNT, Map.Entry::getValue);
    }

    /** Adds what these changed. */
    static void add(DSLContext sql, Collection<AccountStanding> before, Collection<AccountStanding> after) {
        Map<StandingSums.Key, Long> change = new TreeMap<>(ORDER);
        before.forEach(one -> StandingSums.add(change, one, -1));
        after.forEach(one -> StandingSums.add(change, one, 1));
        insert(sql, change);
        if (ADDED.incrementAndGet() % EVERY == 0) {
            fold(sql);
        }
    }

    private static void insert(DSLContext sql, Map<StandingSums.Key, Long> amounts) {
        COLUMNS.insert(
                sql,
                amounts.entrySet().stream().filter(one -> one.getValue() != 0).toList());
    }

    /** Where many rows have come since they were put together, some are; nobody waits for that. */
    static StandingSums fetch(DSLContext sql) {
        Map<StandingSums.Key, Long> counts = new HashMap<>();
        long rows = 0;
        for (Record row : sql.select(STANDING_SUM.DIMENSION, STANDING_SUM.COUNTED, TOTAL, ROWS)
                .from(STANDING_SUM)
                .groupBy(STANDING_SUM.DIMENSION, STANDING_SUM.COUNTED)
                .fetch()) {
            rows += row.get(ROWS);
            if (row.get(TOTAL) != 0) {
                counts.put(key(row), row.get(TOTAL));
            }
        }
        if (rows > counts.size() + UNFOLDED) {
            fold(sql);
        }
        return new StandingSums(counts);
    }

    /** Those that another puts together just now are passed over. */
    private static void fold(DSLContext sql) {
        Result<? extends Record> rows = sql.selectFrom(STANDING_SUM)
                .orderBy(STANDING_SUM.NUMBER)
                .limit(FOLDED)
                .forUpdate()
                .skipLocked()
                .fetch();
        Map<StandingSums.Key, Long> sums = new TreeMap<>(ORDER);
        rows.forEach(row -> sums.merge(key(row), row.get(STANDING_SUM.AMOUNT), Long::sum));
        if (!rows.isEmpty()) {
            sql.deleteFrom(STANDING_SUM)
                    .where(STANDING_SUM.NUMBER.in(rows.getValues(STANDING_SUM.NUMBER).stream()
                            .map(DSL::inline)
                            .toList()))
                    .execute();
            insert(sql, sums);
        }
    }

    private static StandingSums.Key key(Record row) {
        return new StandingSums.Key(DIMENSIONS.read(row.get(STANDING_SUM.DIMENSION)), row.get(STANDING_SUM.COUNTED));
    }
}
