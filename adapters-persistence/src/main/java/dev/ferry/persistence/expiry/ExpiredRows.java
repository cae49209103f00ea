package dev.ferry.persistence.expiry;

import dev.ferry.persistence.database.Transaction;
import dev.ferry.persistence.table.Microseconds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/**
 * The rows of a table that has a time in each row, an index on it, and no use for rows whose time is long past.
 *
 * @param over the time from which a row counts; rows that have none stay
 * @param kept how long a row stays after its time
 */
public record ExpiredRows<K>(Table<?> table, Field<K> key, Field<Instant> over, Duration kept)
        implements ExpiringTable {
    /** More than one, so that it gains on what comes in. */
    private static final int FEW = 20;

    /** Deletes a few, whenever something is written beside them. */
    public void deleteFew(DSLContext sql, Instant at) {
        deleteSome(sql, at, FEW);
    }

    /** The same, once in a transaction, which writes fewer than are deleted. */
    public void deleteFew(Transaction transaction, Instant at) {
        if (transaction.sweeps(table)) {
            deleteFew(transaction.sql(), at);
        }
    }

    /** Passes over those that somebody has locked. */
    @Override
    public int deleteSome(DSLContext sql, Instant at, int most) {
        List<K> some = sql.select(key)
                .from(table)
                .where(over.ge(Microseconds.BEGINNING), over.lt(at.minus(kept)))
                .limit(most)
                .forUpdate()
                .skipLocked()
                .fetch(key);
        return some.isEmpty() ? 0 : sql.deleteFrom(table).where(key.in(some)).execute();
    }
}
