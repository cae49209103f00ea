package dev.ferry.persistence.sync;

import dev.ferry.domain.operation.Words;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.database.WorstRowCheck;
import dev.ferry.plugin.HealthFact;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How the legacy portal took what it was told last. Whoever delivered keeps that beside what is owed, so that every
 * process sees it. Thread-safe.
 */
final class SyncHealth extends WorstRowCheck {
    private static final String FAILED = """
        select publisher_id, reason,
            (select count(*) from sync_lane where tries > 0 or set_aside) as failed,
            (select count(*) from sync_lane where set_aside) as aside
        from sync_lane
        where tries > 0 or set_aside
        order by set_aside desc, due_at desc, publisher_id
        fetch first row only
        """;

    @Inject
    SyncHealth(Provider<Database> database) {
        super(database, LegacyPortal.SYSTEM, FAILED, HealthFact.CHANGES_TAKEN.of());
    }

    @Override
    protected Words wrong(ResultSet row) throws SQLException {
        return HealthFact.CHANGES_FAILED.of(
                row.getLong("failed"),
                row.getLong("aside"),
                row.getString("publisher_id"),
                String.valueOf(row.getString("reason")));
    }
}
