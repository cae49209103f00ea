package dev.ferry.persistence.database;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The time by the database's clock, which all its nodes share. */
public final class DatabaseTime {
    private DatabaseTime() {}

    /** As columns keep it: in microseconds. */
    public static Instant now(DSLContext sql) {
        return sql.select(DSL.currentInstant()).fetchSingle().value1().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * When something is due that was written at {@code at} by the clock of a node: at once, even where that clock runs
     * ahead.
     *
     * @param now by the database's clock
     */
    public static Instant atOnce(Instant at, Instant now) {
        return at.isAfter(now) ? now : at;
    }
}
