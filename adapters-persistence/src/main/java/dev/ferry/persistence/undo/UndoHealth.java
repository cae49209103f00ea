package dev.ferry.persistence.undo;

import dev.ferry.domain.operation.Words;
import dev.ferry.domain.undo.DelayedActs;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.database.WorstRowCheck;
import dev.ferry.plugin.HealthFact;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;

/** Whether acts that could be undone are done once they cannot be any more, by the database's clock. Thread-safe. */
final class UndoHealth extends WorstRowCheck {
    /** So late is late. */
    private static final Duration LATE = Duration.ofMinutes(1);

    /**
     * Late, as nobody does them; or asked for so long ago that they must be, as whoever tries in vain puts them off
     * time and again.
     */
    private static final String OVERDUE =
            """
            select publisher_id, asked_at, count(*) over () as overdue
            from delayed_act
            where stands_for is not null
                and (due_at < current_timestamp - interval '%d' minute
                    or asked_at < current_timestamp - interval '%d' minute)
            order by asked_at, act_id
            fetch first row only
            """.formatted(LATE.toMinutes(), DelayedActs.LONGEST.plus(LATE).toMinutes());

    @Inject
    UndoHealth(Provider<Database> database) {
        super(database, "undo", OVERDUE, HealthFact.UNDO_IN_TIME.of());
    }

    @Override
    protected Words wrong(ResultSet row) throws SQLException {
        return HealthFact.UNDO_OVERDUE.of(
                row.getLong("overdue"),
                row.getString("publisher_id"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant().toString());
    }
}
