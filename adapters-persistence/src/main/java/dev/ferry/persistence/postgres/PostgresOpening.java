package dev.ferry.persistence.postgres;

import com.google.common.base.Throwables;
import com.zaxxer.hikari.HikariConfig;
import dev.ferry.domain.operation.Hindered;
import dev.ferry.domain.operation.Hindrance.DatabaseRights;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.persistence.database.ChangeNumbers;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.database.Diagnosis;
import dev.ferry.persistence.database.Fault;
import dev.ferry.persistence.database.Pool;
import dev.ferry.persistence.database.Probe;
import dev.ferry.persistence.database.Schema;
import dev.ferry.persistence.upgrade.Upgrades;
import dev.ferry.plugin.SettingsException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.jooq.SQLDialect;
import org.postgresql.PGConnection;

/** Opens a database on a server, and brings its schema up to date. */
final class PostgresOpening {
    static final Map<String, String> PLACEHOLDERS = Map.of("bytewise", "collate \"C\"", "identity", "");

    /**
     * For each connection. Nobody waits for another's lock for long, and the locks of a node whose machine or network
     * went away are let go of within a minute.
     */
    private static final String MANNERS = "set lock_timeout = '10s'; set idle_in_transaction_session_timeout = '60s';"
            + " set tcp_keepalives_idle = 20; set tcp_keepalives_interval = 10; set tcp_keepalives_count = 3";

    /** Any number, as long as it is always the same and not one of Flyway's: "ferry" in ASCII. */
    private static final long UPGRADE_TURN = 0x66_65_72_72_79L;

    /** After which who waits for a connection looks whether the server is away. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final PostgresOptions options;
    private final Diagnosis diagnosis;

    PostgresOpening(PostgresOptions options) {
        this.options = options;
        this.diagnosis = new PostgresDiagnosis(options);
    }

    /**
     * Opens it.
     *
     * @throws SettingsException when the server does not let this user into this database, or what is there cannot be
     *     used
     * @throws PortUnavailable when the server cannot be reached
     */
    Database open() {
        try (Connection connection = PostgresSource.of(options).getConnection()) {
            requireUnicode(connection);
            bringUpToDate(Schema.of(connection, PLACEHOLDERS), connection);
            ChangeNumbers.leapOnPostgres(connection);
            return new Database(
                    Pool.of(connections()),
                    SQLDialect.POSTGRES,
                    options.patience(),
                    Probe.of(PostgresSource.forProbes(options)::getConnection),
                    diagnosis);
        } catch (SQLException | FlywayException fault) {
            throw told(fault);
        }
    }

    private void bringUpToDate(Schema schema, Connection connection) throws SQLException {
        if (schema.isBehind()) {
            awaitTurn(connection);
            schema.bringUpToDate(Upgrades.IN_JAVA, flyway -> flyway.dataSource(PostgresSource.forMigrations(options)));
        }
    }

    /** The turn to bring the database up to date, which goes with the connection. */
    private static void awaitTurn(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + UPGRADE_TURN + ")");
        }
    }

    /** Another encoding would refuse some people's names, in the middle of a wave. */
    private void requireUnicode(Connection connection) throws SQLException {
        String encoding = connection.unwrap(PGConnection.class).getParameterStatus("server_encoding");
        if (!"UTF8".equals(encoding)) {
            throw new SettingsException("the database '" + options.url().database() + "' stores text as " + encoding
                    + ", and Ferry needs UTF8: create another (create database ferry encoding 'UTF8' template"
                    + " template0)");
        }
    }

    HikariConfig connections() {
        HikariConfig config = new HikariConfig();
        config.setDataSource(PostgresSource.of(options));
        config.setMaximumPoolSize(options.connections());
        config.setConnectionTimeout(LOOK.toMillis());
        config.setConnectionInitSql(MANNERS);
        // The server answered a moment ago; should it not any more, then the first statement tells so.
        config.setInitializationFailTimeout(-1);
        return config;
    }

    /** Flyway wraps what the server said. */
    private RuntimeException told(Exception fault) {
        return Throwables.getCausalChain(fault).stream()
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst()
                .map(said -> told(said, fault))
                .orElseGet(() -> new SettingsException(
                        "the schema of the database '" + options.url().database() + "' cannot be brought up to date: "
                                + fault.getMessage(),
                        fault));
    }

    private RuntimeException told(SQLException said, Exception fault) {
        return diagnosis
                .of(said)
                .filter(what -> !(what instanceof DatabaseRights rights
                        && rights.lacking().isEmpty()))
                .<RuntimeException>map(what -> Hindered.unavailable(Fault.SYSTEM, what, fault))
                .orElseGet(() -> Fault.ofState(said.getSQLState()) == Fault.UNREACHABLE
                        ? new PortUnavailable(Fault.SYSTEM, Optional.empty(), fault)
                        : new SettingsException(advice(said), fault));
    }

    private String advice(SQLException fault) {
        String database = options.url().database();
        return switch (String.valueOf(fault.getSQLState())) {
            case "3D000" ->
                "the database server (" + options.url().where() + ") has no database '" + database
                        + "': create it (create database \"" + database
                        + "\" encoding 'UTF8' template template0), or correct database.url";
            case "42501", "3F000" ->
                "the account '" + options.account() + "' (database.user) may not create tables in the database '"
                        + database + "': make it the database's owner, or"
                        + " grant it usage and create on a schema of its search_path";
            default -> "the database '" + database + "' cannot be opened: " + fault.getMessage();
        };
    }
}
