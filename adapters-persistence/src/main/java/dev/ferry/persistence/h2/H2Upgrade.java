package dev.ferry.persistence.h2;

import dev.ferry.persistence.database.LentConnection;
import dev.ferry.persistence.database.Schema;
import dev.ferry.persistence.database.UnusableSchema;
import dev.ferry.persistence.database.UnusableSchema.Why;
import dev.ferry.persistence.upgrade.Upgrades;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Makes the embedded database, or brings it up to date, wholly or not at all, although H2 commits each statement that
 * changes a schema: it is done beside the database.
 */
final class H2Upgrade {
    private final DatabaseFile file;
    private final H2Options options;
    private final String password;
    private final UnaryOperator<Connection> upgrading;

    /** @param upgrading what is made of the connection on which it is done */
    H2Upgrade(DatabaseFile file, H2Options options, String password, UnaryOperator<Connection> upgrading) {
        this.file = file;
        this.options = options;
        this.password = password;
        this.upgrading = upgrading;
    }

    /** Makes the database, if there is none. */
    void makeIfAbsent() throws IOException, SQLException {
        if (!file.exists()) {
            file.make(this::migrate);
        }
    }

    /**
     * Brings a database of an older version up to date.
     *
     * @param patience how long those who have it open may take to close it
     * @throws UnusableSchema when it cannot be, and holds something
     */
    void run(Duration patience) throws IOException, SQLException {
        file.remake(this::migrate, patience);
    }

    private void migrate() throws SQLException {
        try (Connection connection =
                upgrading.apply(DriverManager.getConnection(options.unfinishedUrl(), H2Options.USER, password))) {
            try {
                bringUpToDate(connection);
            } catch (UnusableSchema fault) {
                if (fault.why() == Why.SOMEBODY_ELSES || holdsRows(connection)) {
                    throw fault;
                }
                clear(connection);
                bringUpToDate(connection);
            }
        }
    }

    private static void bringUpToDate(Connection connection) throws SQLException {
        Schema.of(connection, H2Opening.PLACEHOLDERS)
                .bringUpToDate(Upgrades.IN_JAVA, flyway -> flyway.dataSource(LentConnection.of(connection)));
    }

    /** A first start that was cut off never got as far as to store anything. */
    private static boolean holdsRows(Connection connection) throws SQLException {
        for (String table : tables(connection)) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select 1 from \"" + table + "\" fetch first row only")) {
                if (row.next()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select table_name from information_schema.tables"
                        + " where table_schema = current_schema and table_name <> '" + Schema.TABLE + "'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static void clear(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop all objects");
        }
    }
}
