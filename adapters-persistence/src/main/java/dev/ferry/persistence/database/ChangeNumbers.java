package dev.ferry.persistence.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * The numbers of changes that the legacy portal is owed, by which it passes over what is older than what it has. A
 * database that was restored would give out once more those that it gave out after the backup. So whenever one is
 * opened, its numbers go on from the time in microseconds since 1970. Faster than one in a microsecond none are given
 * out, so that they stay behind the clock, and each start is above all that any copy of the database has given out
 * before, however soon after them it comes: where the clock has not passed the last number yet, the start waits for it,
 * a few milliseconds. Where the clock was set back, the numbers go on as they are. They are never lowered, and stay so
 * small that every reader of JSON takes them exactly.
 *
 * <p>The clock is the database's, which all nodes share.
 */
public final class ChangeNumbers {
    /**
     * In microseconds. On H2 others may be given numbers between the look at the last one and the leap: nobody gets ten
     * thousand of them in that moment, so that no leap is shorter.
     */
    private static final long SHORTEST_LEAP = 10_000;

    /** In microseconds: a clock that is farther behind was set back. */
    private static final long LONGEST_WAIT = 1_000_000;

    /** Half of what a double holds exactly: a clock beyond the year 2112 is wrong. */
    private static final long FARTHEST_LEAP = 1L << 52;

    private static final Duration PAUSE = Duration.ofMillis(1);

    private static final String ON_H2 = """
        select identity_base as following, cast(extract(epoch from current_timestamp) * 1000000 as bigint) as clock
        from information_schema.columns
        where table_schema = current_schema and table_name = 'SYNC_CHANGE' and column_name = 'NUMBER'
        """;

    private static final String SEQUENCE = "select pg_get_serial_sequence('sync_change', 'number')";

    /** Keeps all others from adding changes, and from leaping, until the transaction ends. */
    private static final String ALONE = "lock table sync_change in share row exclusive mode";

    /** Where numbers would go on, and what the clock says. */
    private record Look(long following, long clock) {
        static Look at(Statement statement, String query) throws SQLException {
            try (ResultSet row = statement.executeQuery(query)) {
                row.next();
                return new Look(row.getLong("following"), row.getLong("clock"));
            }
        }

        boolean isOfAWrongClock() {
            return ahead() > LONGEST_WAIT || clock >= FARTHEST_LEAP;
        }

        /** By how much the clock is too early for a leap. */
        long ahead() {
            return following + SHORTEST_LEAP - clock;
        }
    }

    private ChangeNumbers() {}

    /** To be called by who opens the database for all who come later; they take turns, by a lock of the caller's. */
    public static void leapOnH2(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            Look look = awaitClock(statement, ON_H2);
            if (!look.isOfAWrongClock()) {
                statement.execute("alter table sync_change alter column number restart with " + look.clock());
            }
        }
    }

    /** To be called by every node. */
    public static void leapOnPostgres(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(ALONE);
            String sequence = sequence(statement);
            Look look = awaitClock(statement, """
                select last_value as following, cast(extract(epoch from clock_timestamp()) * 1000000 as bigint) as clock
                from %s
                """.formatted(sequence));
            if (!look.isOfAWrongClock()) {
                statement.execute("select setval('" + sequence + "', " + look.clock() + ")");
            }
        }
        connection.commit();
    }

    private static String sequence(Statement statement) throws SQLException {
        try (ResultSet name = statement.executeQuery(SEQUENCE)) {
            name.next();
            return name.getString(1);
        }
    }

    private static Look awaitClock(Statement statement, String query) throws SQLException {
        Look look = Look.at(statement, query);
        while (look.ahead() > 0 && !look.isOfAWrongClock()) {
            LockSupport.parkNanos(PAUSE.toNanos());
            look = Look.at(statement, query);
        }
        return look;
    }
}
