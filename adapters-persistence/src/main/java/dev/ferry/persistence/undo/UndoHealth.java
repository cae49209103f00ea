package dev.ferry.persistence.undo;

import dev.ferry.domain.operation.Health;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.database.DatabaseCheck;
import dev.ferry.plugin.HealthFact;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;

/** Whether acts that could be undone are done once they cannot be any more, by the database's clock. Thread-safe. */
final class UndoHealth extends DatabaseCheck {
    /**
     * A minute late, as nobody does them; or long ago, as whoever tries in vain puts them off time and again: no act
     * waits for more than ten minutes by itself.
     */
    private static final String OVERDUE = """
        select publisher_id, asked_at, count(*) over () as overdue
        from delayed_act
        where stands_for is not null
            and (due_at < current_timestamp - interval '1' minute
                or asked_at < current_timestamp - interval '11' minute)
        order by asked_at, act_id
        fetch first row only
        """;

    @Inject
    UndoHealth(Provider<Database> database) {
        super(database);
    }

    @Override
    public String name() {
        return "undo";
    }

    @Override
    public boolean isNeededToServe() {
        return false;
    }

    @Override
    protected Health ask(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(OVERDUE)) {
            return row.next() ? overdue(row) : Health.told(name(), true, HealthFact.UNDO_IN_TIME.of());
        }
    }

    private Health overdue(ResultSet row) throws SQLException {
        return Health.told(
                name(),
                false,
                HealthFact.UNDO_OVERDUE.of(
                        row.getLong("overdue"),
                        row.getString("publisher_id"),
                        row.getObject("asked_at", OffsetDateTime.class)
                                .toInstant()
                                .toString()));
    }
}
