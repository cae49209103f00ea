package dev.ferry.persistence.postgres;

import dev.ferry.domain.operation.Health;
import dev.ferry.domain.operation.Hindrance;
import dev.ferry.domain.operation.Words;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.database.DatabaseCheck;
import dev.ferry.plugin.HealthFact;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Whether the account may do what it must, and the server is one that Ferry is tested on. Thread-safe. */
final class ServerHealth extends DatabaseCheck {
    /** Both ends are tested; docs/operations.md names them. */
    private static final int OLDEST = 15;

    private static final int NEWEST = 18;

    private final PostgresOptions options;

    @Inject
    ServerHealth(Provider<Database> database, PostgresOptions options) {
        super(database);
        this.options = options;
    }

    @Override
    public String name() {
        return "database-server";
    }

    /** Requests that only look are answered without all rights. */
    @Override
    public boolean isNeededToServe() {
        return false;
    }

    @Override
    protected Health ask(Connection connection) throws SQLException {
        Hindrance.DatabaseRights rights = new PostgresRights(options).of(connection);
        if (!rights.lacking().isEmpty()) {
            return Health.hindered(name(), rights);
        }
        if (takesNoChanges(connection)) {
            return Health.hindered(
                    name(), new Hindrance.DatabaseReadOnly(options.url().where()));
        }
        int version = connection.getMetaData().getDatabaseMajorVersion();
        return Health.told(name(), version >= OLDEST, support(version));
    }

    /** A standby says so too. */
    private static boolean takesNoChanges(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show transaction_read_only")) {
            return row.next() && row.getString(1).equals("on");
        }
    }

    private Words support(int version) {
        String where = options.url().where();
        String account = options.account();
        if (version >= OLDEST && version <= NEWEST) {
            return HealthFact.SERVER.of(where, account, version);
        }
        HealthFact apart = version < OLDEST ? HealthFact.SERVER_TOO_OLD : HealthFact.SERVER_NEWER;
        return apart.of(where, account, version, OLDEST, NEWEST);
    }
}
