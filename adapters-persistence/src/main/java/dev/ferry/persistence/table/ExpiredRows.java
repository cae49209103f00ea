package dev.ferry.persistence.table;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/** Deletes rows that nobody needs any more, a few at a time, whenever something is written beside them. */
public final class ExpiredRows {
    /** More than one, so that it gains on what comes in. */
    private static final int FEW = 20;

    private ExpiredRows() {}

    /** Deletes a few of those that were over before then; passes over those that somebody has locked. */
    public static <K> void deleteFew(
            DSLContext sql, Table<?> table, Field<K> key, Field<Instant> over, Instant before) {
        List<K> few = sql.select(key)
                .from(table)
                .where(over.ge(Microseconds.BEGINNING), over.lt(before))
                .limit(FEW)
                .forUpdate()
                .skipLocked()
                .fetch(key);
        if (!few.isEmpty()) {
            sql.deleteFrom(table).where(key.in(few)).execute();
        }
    }
}
