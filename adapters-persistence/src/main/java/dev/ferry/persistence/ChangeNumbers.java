package dev.ferry.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The numbers of changes that the legacy portal is owed, by which it passes over what is older than what it has. A database that was
 * restored would give out once more those that it gave out after the backup. So whenever one is opened, its numbers go on from the time
 * in microseconds since 1970, unless they are beyond it: faster than one in a microsecond none are given out, so that they stay
 * behind the clock, and each start is above all that any copy of the database has given out before. They are never lowered, and
 * stay so small that every reader of JSON takes them exactly.
 *
 * <p>The clock is the database's, which all nodes share. Between the look at the last number and the leap others may be given numbers;
 * nobody gets a million of them, so that no leap is shorter.
 */
final class ChangeNumbers {
    private static final long SHORTEST_LEAP = 1_000_000;
    /** Half of what a double holds exactly: a clock beyond the year 2112 is wrong. */
    private static final long FARTHEST_LEAP = 1L << 52;

    /** Any number, as long as it is always the same and no other turn's: "numbers" in ASCII. */
    private static final long TURN = 0x6E_75_6D_62_65_72_73L;

    private static final String ON_H2 = """
        select leap from (
            select identity_base as following, cast(extract(epoch from current_timestamp) * 1000000 as bigint) as leap
            from information_schema.columns
            where table_schema = current_schema and table_name = 'SYNC_CHANGE' and column_name = 'NUMBER')
        where leap > following + %d and leap < %d
        """.formatted(SHORTEST_LEAP, FARTHEST_LEAP);

    private static final String SEQUENCE = "select pg_get_serial_sequence('sync_change', 'number')";

    private ChangeNumbers() {}

    /** To be called by who opens the database for all who come later; they take turns, by a lock of the caller's. */
    static void leapOnH2(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet leap = statement.executeQuery(ON_H2)) {
            if (leap.next()) {
                restart(connection, leap.getLong(1));
            }
        }
    }

    private static void restart(Connection connection, long from) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter table sync_change alter column number restart with " + from);
        }
    }

    /** To be called by every node; those who come at once take turns, else the later one could undo the leap of the first. */
    static void leapOnPostgres(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(" + TURN + ")");
            statement.execute(leap(sequence(statement)));
        }
        connection.commit();
    }

    private static String leap(String sequence) {
        return """
            select setval('%1$s', leap) from %1$s as numbers, (
                select cast(extract(epoch from clock_timestamp()) * 1000000 as bigint) as leap) as clock
            where leap > last_value + %2$d and leap < %3$d
            """.formatted(sequence, SHORTEST_LEAP, FARTHEST_LEAP);
    }

    private static String sequence(Statement statement) throws SQLException {
        try (ResultSet name = statement.executeQuery(SEQUENCE)) {
            name.next();
            return name.getString(1);
        }
    }
}
