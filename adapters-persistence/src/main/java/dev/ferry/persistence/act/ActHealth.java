package dev.ferry.persistence.act;

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

/** How other systems took the acts that they were told of. Thread-safe. */
final class ActHealth extends DatabaseCheck {
    private static final String FAILED = """
        select publisher_id, reason,
            (select count(*) from system_act where tries > 0) as failed,
            (select count(*) from system_act where due_at is null) as aside
        from system_act
        where tries > 0
        order by case when due_at is null then 0 else 1 end, failed_at desc, number
        fetch first row only
        """;

    @Inject
    ActHealth(Provider<Database> database) {
        super(database);
    }

    @Override
    public String name() {
        return "acts";
    }

    @Override
    public boolean isNeededToServe() {
        return false;
    }

    @Override
    protected Health ask(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(FAILED)) {
            return row.next() ? failed(row) : Health.told(name(), true, HealthFact.ACTS_TAKEN.of());
        }
    }

    private Health failed(ResultSet row) throws SQLException {
        return Health.told(
                name(),
                false,
                HealthFact.ACTS_FAILED.of(
                        row.getLong("failed"),
                        row.getLong("aside"),
                        row.getString("publisher_id"),
                        String.valueOf(row.getString("reason"))));
    }
}
