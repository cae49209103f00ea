package dev.ferry.persistence.standing;

import dev.ferry.domain.standing.StandingSums;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The sums for one question, which are read when they are first wanted, and once. Not thread-safe. */
final class SumsOnce {
    private final DSLContext sql;
    private @Nullable StandingSums sums;

    SumsOnce(DSLContext sql) {
        this.sql = sql;
    }

    StandingSums get() {
        if (sums == null) {
            sums = SumRows.fetch(sql);
        }
        return sums;
    }
}
