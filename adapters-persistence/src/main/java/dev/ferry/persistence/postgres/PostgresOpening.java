package dev.ferry.persistence.postgres;

import com.zaxxer.hikari.HikariConfig;
import dev.ferry.domain.operation.Hindered;
import dev.ferry.domain.operation.Hindrance.DatabaseRights;
import dev.ferry.domain.operation.Words;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.persistence.database.ChangeNumbers;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.database.Diagnosis;
import dev.ferry.persistence.database.Fault;
import dev.ferry.persistence.database.Pool;
import dev.ferry.persistence.database.Probe;
import dev.ferry.persistence.database.Schema;
import dev.ferry.persistence.database.UnusableSchema;
import dev.ferry.persistence.database.UpgradeTurn;
import dev.ferry.plugin.SettingFault;
import dev.ferry.plugin.SettingsException;
import dev.ferry.plugin.UpgradeWatch;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jooq.SQLDialect;
import org.postgresql.PGConnection;

/** Opens a database on a server, and brings its schema up to date. */
final class PostgresOpening {
    static final Map<String, String> PLACEHOLDERS = Map.of("bytewise", "collate \"C\"", "identity", "");

    /** The locks of a node whose machine or network went away are let go of within a minute. */
    private static final String KEEP_ALIVE =
            "set tcp_keepalives_idle = 20; set tcp_keepalives_interval = 10; set tcp_keepalives_count = 3";

    /** For each connection: nobody waits for another's lock for long. */
    private static final String MANNERS =
            "set lock_timeout = '10s'; set idle_in_transaction_session_timeout = '60s'; " + KEEP_ALIVE;

    /** Any number, as long as it is always the same and not one of Flyway's: "ferry" in ASCII. */
    private static final long UPGRADE_TURN = 0x66_65_72_72_79L;

    static final String TAKE_TURN = "select pg_advisory_lock(" + UPGRADE_TURN + ")";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** After which who waits for a connection looks whether the server is away. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final PostgresOptions options;
    private final UnaryOperator<Connection> upgrading;
    private final UpgradeWatch watch;
    private final Diagnosis diagnosis;

    PostgresOpening(PostgresOptions options) {
        this(options, UnaryOperator.identity(), UpgradeWatch.NONE);
    }

    /**
     * @param upgrading what is made of the connection that brings the schema up to date
     * @param watch is told when another process has the turn to do so
     */
    PostgresOpening(PostgresOptions options, UnaryOperator<Connection> upgrading, UpgradeWatch watch) {
        this.options = options;
        this.upgrading = upgrading;
        this.watch = watch;
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
            if (Schema.of(connection, PLACEHOLDERS).isBehind()) {
                bringUpToDate();
            }
            ChangeNumbers.leapOnPostgres(connection);
            return new Database(
                    Pool.of(connections()),
                    SQLDialect.POSTGRES,
                    options.patience(),
                    Probe.of(PostgresSource.forProbes(options)::getConnection),
                    diagnosis);
        } catch (SQLException fault) {
            throw told(fault);
        } catch (UnusableSchema fault) {
            throw new SettingsException(advice(fault), fault);
        }
    }

    private void bringUpToDate() throws SQLException {
        try (Connection connection =
                upgrading.apply(PostgresSource.forMigrations(options).getConnection())) {
            awaitTurn(connection);
            new PostgresUpgrade(connection).run();
        }
    }

    /** The turn to bring the database up to date, which goes with the connection. */
    private void awaitTurn(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(KEEP_ALIVE);
            statement.execute("set lock_timeout = " + UpgradeTurn.UNSAID.toMillis());
            boolean ours = isOurTurn(statement);
            statement.execute("set lock_timeout = 0");
            if (!ours) {
                UpgradeTurn.tell(watch, options.url().where());
                statement.execute(TAKE_TURN);
            }
        }
    }

    /** Answers whether it came before anybody need be told of the wait. */
    private static boolean isOurTurn(Statement statement) throws SQLException {
        try {
            statement.execute(TAKE_TURN);
            return true;
        } catch (SQLException fault) {
            if (LOCK_NOT_AVAILABLE.equals(fault.getSQLState())) {
                return false;
            }
            throw fault;
        }
    }

    /** Another encoding would refuse some people's names, in the middle of a wave. */
    private void requireUnicode(Connection connection) throws SQLException {
        String encoding = connection.unwrap(PGConnection.class).getParameterStatus("server_encoding");
        if (!"UTF8".equals(encoding)) {
            throw new SettingsException(
                    SettingFault.ENCODING.of(options.url().database(), String.valueOf(encoding), creating("ferry")));
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

    /** How a database of this name is made. */
    private static String creating(String name) {
        return "create database " + name + " encoding 'UTF8' template template0";
    }

    private Words advice(UnusableSchema fault) {
        String database = options.url().database();
        return switch (fault.why()) {
            case SOMEBODY_ELSES -> SettingFault.DATABASE_SOMEBODY_ELSES.of(database);
            case OF_ANOTHER_KIND -> SettingFault.DATABASE_OF_ANOTHER_KIND.of(database);
            case CUT_OFF -> SettingFault.DATABASE_CUT_OFF.of(database);
        };
    }

    private RuntimeException told(SQLException fault) {
        return diagnosis
                .of(fault)
                .filter(what -> !(what instanceof DatabaseRights rights
                        && rights.lacking().isEmpty()))
                .<RuntimeException>map(what -> Hindered.unavailable(Fault.SYSTEM, what, fault))
                .orElseGet(() -> Fault.ofState(fault.getSQLState()) == Fault.UNREACHABLE
                        ? new PortUnavailable(Fault.SYSTEM, Optional.empty(), fault)
                        : new SettingsException(advice(fault), fault));
    }

    private Words advice(SQLException fault) {
        String database = options.url().database();
        return switch (String.valueOf(fault.getSQLState())) {
            case "3D000" ->
                SettingFault.NO_DATABASE.of(options.url().where(), database, creating('"' + database + '"'));
            case "42501", "3F000" -> SettingFault.NO_RIGHT_TO_CREATE.of(options.account(), database);
            default -> SettingFault.DATABASE_NOT_OPENED.of(database, String.valueOf(fault.getMessage()));
        };
    }
}
