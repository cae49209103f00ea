package dev.ferry.persistence.h2;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.ferry.domain.operation.Words;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.persistence.database.ChangeNumbers;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.database.Fault;
import dev.ferry.persistence.database.Pool;
import dev.ferry.persistence.database.Probe;
import dev.ferry.persistence.database.Schema;
import dev.ferry.persistence.database.UnusableSchema;
import dev.ferry.persistence.home.PrivateFiles;
import dev.ferry.plugin.SettingFault;
import dev.ferry.plugin.SettingsException;
import dev.ferry.plugin.UpgradeWatch;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.h2.jdbc.JdbcConnection;
import org.jooq.SQLDialect;

/** Opens the embedded database, no matter who else has it open, and brings its schema up to date. */
final class H2Opening {
    static final Map<String, String> PLACEHOLDERS = Map.of("bytewise", "", "identity", "(cache 1000)");
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int MOST_TRIES = 60;
    /** Longer than it takes to take over from a process that was killed, about 4 seconds. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private final H2Options options;
    private final UnaryOperator<Connection> upgrading;
    private final UpgradeWatch watch;
    private final DatabaseFile file;
    private final H2Faults faults;

    H2Opening(H2Options options) {
        this(options, UnaryOperator.identity(), UpgradeWatch.NONE);
    }

    /**
     * @param upgrading what is made of the connection on which a schema is made or brought up to date
     * @param watch is told when another process has the turn to do so
     */
    H2Opening(H2Options options, UnaryOperator<Connection> upgrading, UpgradeWatch watch) {
        this.options = options;
        this.upgrading = upgrading;
        this.watch = watch;
        this.file = new DatabaseFile(options);
        this.faults = new H2Faults(options.directory());
    }

    /**
     * Opens it, in turn with all who open it at the same time.
     *
     * @throws SettingsException when what is there cannot be opened by this program
     * @throws PortUnavailable when another process keeps it closed for too long
     */
    Database open() {
        shareOnThisMachineOnly();
        try {
            Path directory = PrivateFiles.directory(options.directory());
            try (UpgradeLock _ = UpgradeLock.in(directory, watch)) {
                return openInTurn(directory);
            }
        } catch (UnusableSchema fault) {
            throw new SettingsException(advice(fault), fault);
        } catch (IOException | SQLException fault) {
            throw faults.whileOpening(fault);
        }
    }

    private Database openInTurn(Path directory) throws IOException, SQLException {
        faults.requireWritable();
        file.tidy();
        String password = DatabasePassword.in(directory);
        H2Upgrade upgrade = new H2Upgrade(file, options, password, upgrading);
        upgrade.makeIfAbsent();
        // Held until the pool has one of its own: the last connection to go closes the database.
        try (Connection connection = connectUpToDate(password, upgrade)) {
            raiseNumbers(connection);
            return new Database(
                    pool(password),
                    SQLDialect.H2,
                    LONGEST_WAIT,
                    Probe.of(() -> DriverManager.getConnection(options.url(), H2Options.USER, password)),
                    faults);
        }
    }

    private Connection connectUpToDate(String password, H2Upgrade upgrade) throws IOException, SQLException {
        Connection connection = connect(password);
        boolean upToDate = false;
        try {
            upToDate = !Schema.of(connection, PLACEHOLDERS).isBehind();
        } finally {
            if (!upToDate) {
                connection.close();
            }
        }
        if (upToDate) {
            return connection;
        }
        upgrade.run(LONGEST_WAIT);
        return connect(password);
    }

    /**
     * Without this H2 offers a shared database on every network interface. H2 knows no other way to be told, and reads
     * it once, when it is loaded; so this is the one place that sets a system property outside the composition root.
     */
    private static void shareOnThisMachineOnly() {
        System.setProperty("h2.bindAddress", "127.0.0.1");
    }

    /** Who comes to a database that another process has open finds it done. */
    private static void raiseNumbers(Connection connection) throws SQLException {
        if (!connection.unwrap(JdbcConnection.class).getSession().isRemote()) {
            ChangeNumbers.leapOnH2(connection);
        }
    }

    private Words advice(UnusableSchema fault) {
        Path directory = options.directory();
        return switch (fault.why()) {
            case SOMEBODY_ELSES -> SettingFault.HOME_SOMEBODY_ELSES.of(directory);
            case OF_ANOTHER_KIND -> SettingFault.HOME_OF_ANOTHER_KIND.of(directory);
            case CUT_OFF -> SettingFault.HOME_CUT_OFF.of(directory);
        };
    }

    private Connection connect(String password) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                return DriverManager.getConnection(options.url(), H2Options.USER, password);
            } catch (SQLException fault) {
                if (faults.of(fault).isPresent() || Fault.ofState(fault.getSQLState()) != Fault.UNREACHABLE) {
                    throw fault;
                }
                if (attempt == MOST_TRIES) {
                    throw new PortUnavailable(Fault.SYSTEM, Optional.empty(), fault);
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new PortUnavailable(Fault.SYSTEM);
        }
    }

    private HikariDataSource pool(String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(options.url());
        config.setUsername(H2Options.USER);
        config.setPassword(password);
        config.setMaximumPoolSize(options.connections());
        config.setConnectionTimeout(LONGEST_WAIT.toMillis());
        return H2Upkeep.of(Pool.of(config));
    }
}
