package dev.ferry.persistence.table;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/** Clears away what nobody needs any more, a few rows at a time, whenever something is written beside it. */
public final class Sweep {
    /** More than one, so that it gains on what comes in. */
    private static final int FEW = 20;

    private Sweep() {}

    /** Deletes a few of what was over before then; waits for nobody. */
    public static <K> void of(DSLContext sql, Table<?> table, Field<K> key, Field<Instant> over, Instant before) {
        List<K> few = sql.select(key)
                .from(table)
                .where(over.lt(before))
                .limit(FEW)
                .forUpdate()
                .skipLocked()
                .fetch(key);
        if (!few.isEmpty()) {
            sql.deleteFrom(table).where(key.in(few)).execute();
        }
    }
}
