package dev.ferry.persistence.expiry;

import dev.ferry.domain.operation.ExpiredEntries;
import dev.ferry.persistence.database.Database;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;

/** What has run out in the tables, each of which says itself for how long it keeps its rows. Thread-safe. */
final class JooqExpiredEntries implements ExpiredEntries {
    private final Database database;
    private final Set<ExpiringTable> tables;

    @Inject
    JooqExpiredEntries(Database database, Set<ExpiringTable> tables) {
        this.database = database;
        this.tables = tables;
    }

    /** A transaction for each table, lest a long one holds up who comes to sign in. */
    @Override
    public int forgetSome(Instant at, int most) {
        int forgotten = 0;
        for (ExpiringTable table : tables) {
            int left = most - forgotten;
            forgotten += left == 0 ? 0 : database.with(sql -> table.deleteSome(sql, at, left));
        }
        return forgotten;
    }
}
