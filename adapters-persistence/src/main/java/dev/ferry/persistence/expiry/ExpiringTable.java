package dev.ferry.persistence.expiry;

import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.Table;

/**
 * A table that keeps its rows for a time. The modules bind all of them in one set, over which
 * {@code JooqExpiredEntries} sweeps.
 */
public interface ExpiringTable {
    Table<?> table();

    /**
     * Deletes rows whose time was over at {@code at}, {@code most} of them at most; answers how many. It reads no more
     * rows than about that many, however large the table is.
     */
    int deleteSome(DSLContext sql, Instant at, int most);
}
