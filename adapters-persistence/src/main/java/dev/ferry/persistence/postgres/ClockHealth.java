package dev.ferry.persistence.postgres;

import dev.ferry.domain.operation.Health;
import dev.ferry.domain.operation.Hindrance;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.database.DatabaseCheck;
import dev.ferry.plugin.HealthFact;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * Whether this machine's clock agrees with the database's. Leases go by that one; how long codes and tokens are good,
 * and what history says, by the clock of each node. Thread-safe.
 */
final class ClockHealth extends DatabaseCheck {
    /** Nobody notices less in how long a code is good, or in the order of history. */
    private static final Duration MOST = Duration.ofSeconds(5);

    private final PostgresOptions options;
    private final Clock clock;

    @Inject
    ClockHealth(Provider<Database> database, PostgresOptions options, Clock clock) {
        super(database);
        this.options = options;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "clock";
    }

    /** Requests are answered all the same. */
    @Override
    public boolean isNeededToServe() {
        return false;
    }

    /** However long the answer takes, the database said it between the question and the answer. */
    @Override
    protected Health ask(Connection connection) throws SQLException {
        Instant asked = clock.instant();
        Instant there = now(connection);
        Instant answered = clock.instant();
        if (there.isBefore(asked.minus(MOST)) || there.isAfter(answered.plus(MOST))) {
            return Health.hindered(
                    name(), new Hindrance.ClocksApart(options.url().where(), answered, there));
        }
        return Health.told(
                name(), true, HealthFact.CLOCKS_AGREE.of(options.url().where(), MOST.toSeconds()));
    }

    private static Instant now(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }
}
