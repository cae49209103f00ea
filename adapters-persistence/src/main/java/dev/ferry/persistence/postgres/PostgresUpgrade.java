package dev.ferry.persistence.postgres;

import dev.ferry.persistence.database.LentConnection;
import dev.ferry.persistence.database.Schema;
import dev.ferry.persistence.database.UnusableSchema;
import dev.ferry.persistence.database.UnusableSchema.Why;
import dev.ferry.persistence.upgrade.Upgrades;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Brings the schema of a database on a server up to date in one transaction, with all rows that tell of it: whoever is
 * cut off at any moment leaves the database as it was.
 */
final class PostgresUpgrade {
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
            schema.bringUpToDate(
                    Upgrades.IN_JAVA, flyway -> flyway.dataSource(LentConnection.withItsTransaction(connection)));
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
