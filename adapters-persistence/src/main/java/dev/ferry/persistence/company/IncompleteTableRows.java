package dev.ferry.persistence.company;

import static dev.ferry.persistence.schema.Tables.INCOMPLETE_TABLE;

import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.domain.outcome.Unavailability.FilePassedOver;
import dev.ferry.domain.outcome.Unavailability.NoAnswer;
import dev.ferry.domain.outcome.Unavailability.RowRejected;
import dev.ferry.domain.outcome.Unavailability.Unconfirmed;
import dev.ferry.domain.outcome.Unavailability.Withheld;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Rows of {@code incomplete_table}: of which tables exports lost nobody knows what. */
final class IncompleteTableRows {
    static final String TENANTS = "tenants";
    static final String MEMBERSHIPS = "memberships";

    private IncompleteTableRows() {}

    static Optional<Unavailability> find(DSLContext sql, String table) {
        return sql.selectFrom(INCOMPLETE_TABLE)
                .where(INCOMPLETE_TABLE.NAME.eq(table))
                .fetchOptional(IncompleteTableRows::read);
    }

    /** Answers whether it says anything new. */
    static boolean mark(DSLContext sql, String table, Optional<Unavailability> why) {
        boolean news = !find(sql, table).equals(why);
        sql.deleteFrom(INCOMPLETE_TABLE).where(INCOMPLETE_TABLE.NAME.eq(table)).execute();
        why.ifPresent(reason -> {
            switch (reason) {
                case RowRejected(var file, var line) -> insert(sql, table, file, Optional.of(line));
                case FilePassedOver(var file) -> insert(sql, table, file, Optional.empty());
                case NoAnswer _, Unconfirmed _, Withheld _ -> throw new IllegalArgumentException("an export answers");
            }
        });
        return news;
    }

    private static void insert(DSLContext sql, String table, String file, Optional<Long> line) {
        sql.insertInto(INCOMPLETE_TABLE)
                .set(INCOMPLETE_TABLE.NAME, table)
                .set(INCOMPLETE_TABLE.FILE, file)
                .set(INCOMPLETE_TABLE.LINE, line.orElse(null))
                .execute();
    }

    private static Unavailability read(Record row) {
        String file = row.get(INCOMPLETE_TABLE.FILE);
        return Optional.ofNullable(row.get(INCOMPLETE_TABLE.LINE))
                .<Unavailability>map(line -> new RowRejected(file, line))
                .orElseGet(() -> new FilePassedOver(file));
    }
}
