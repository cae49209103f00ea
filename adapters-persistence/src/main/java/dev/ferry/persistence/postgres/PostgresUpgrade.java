package dev.ferry.persistence.postgres;

import dev.ferry.persistence.database.LentConnection;
import dev.ferry.persistence.database.Schema;
import dev.ferry.persistence.database.UnusableSchema;
import dev.ferry.persistence.database.UnusableSchema.Why;
import dev.ferry.persistence.upgrade.Upgrades;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Brings the schema of a database on a server up to date in one transaction, with all rows that tell of it: whoever is
 * cut off at any moment leaves the database as it was.
 */
final class PostgresUpgrade {
    private static final String NO_RIGHT = "42501";

    private final Connection connection;

    /** @param connection whose turn it is to do so */
    PostgresUpgrade(Connection connection) {
        this.connection = connection;
    }

    /** Who comes later finds it done. */
    void run() throws SQLException {
        connection.setAutoCommit(false);
        try {
            bringUpToDate();
        } catch (UnusableSchema fault) {
            connection.rollback();
            if (fault.why() != Why.CUT_OFF || !noteWhatIsDone()) {
                throw fault;
            }
            bringUpToDate();
        }
        connection.commit();
    }

    private void bringUpToDate() throws SQLException {
        Schema schema = schema();
        if (schema.isBehind()) {
            if (schema.version() == 0) {
                requireRights();
            }
            schema.bringUpToDate(
                    Upgrades.IN_JAVA, flyway -> flyway.dataSource(LentConnection.withItsTransaction(connection)));
        }
    }

    /** Flyway tries for ten seconds to make its table where it may not. */
    private void requireRights() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select has_schema_privilege(current_schema(), 'create')")) {
            if (row.next() && !row.getBoolean(1) && !row.wasNull()) {
                throw new SQLException("the schema takes no tables of this account", NO_RIGHT);
            }
        }
    }

    private Schema schema() throws SQLException {
        return Schema.of(connection, PostgresOpening.PLACEHOLDERS);
    }

    private boolean noteWhatIsDone() throws SQLException {
        return schema().noteTheNextIfDone(
                        Upgrades.IN_JAVA,
                        flyway -> flyway.dataSource(LentConnection.withItsTransaction(connection)),
                        connection);
    }
}
