package dev.ferry.persistence.h2;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.persistence.database.ChangeNumbers;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.database.Fault;
import dev.ferry.persistence.database.Pool;
import dev.ferry.persistence.database.Probe;
import dev.ferry.persistence.database.Schema;
import dev.ferry.persistence.home.PrivateFiles;
import dev.ferry.persistence.upgrade.Upgrades;
import dev.ferry.plugin.SettingsException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.h2.jdbc.JdbcConnection;
import org.jooq.SQLDialect;

/** Opens the embedded database, no matter who else has it open, and brings its schema up to date. */
final class H2Opening {
    private static final String USER = "ferry";
    static final Map<String, String> PLACEHOLDERS = Map.of("bytewise", "", "identity", "(cache 1000)");
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int MOST_TRIES = 60;
    /** Longer than it takes to take over from a process that was killed, about 4 seconds. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private final H2Options options;
    private final H2Faults faults;

    H2Opening(H2Options options) {
        this.options = options;
        this.faults = new H2Faults(options.directory());
    }

    /**
     * Opens it.
     *
     * @throws SettingsException when what is there cannot be opened by this program
     * @throws PortUnavailable when another process keeps it closed for too long
     */
    Database open() {
        shareOnThisMachineOnly();
        try {
            PrivateFiles.directory(options.directory());
            faults.requireWritable();
            String password = DatabasePassword.in(options.directory());
            // Held until the pool has one of its own: the last connection to go closes the database.
            try (Connection connection = connect(password)) {
                bringUpToDate(Schema.of(connection, PLACEHOLDERS), password);
                raiseNumbers(connection);
                return new Database(
                        pool(password),
                        SQLDialect.H2,
                        LONGEST_WAIT,
                        Probe.of(() -> DriverManager.getConnection(options.url(), USER, password)),
                        faults);
            }
        } catch (IOException | SQLException fault) {
            throw faults.whileOpening(fault);
        }
    }

    /**
     * Without this H2 offers a shared database on every network interface. H2 knows no other way to be told, and reads
     * it once, when it is loaded; so this is the one place that sets a system property outside the composition root.
     */
    private static void shareOnThisMachineOnly() {
        System.setProperty("h2.bindAddress", "127.0.0.1");
    }

    private void bringUpToDate(Schema schema, String password) throws IOException {
        if (schema.isBehind()) {
            try (UpgradeLock _ = UpgradeLock.in(options.directory())) {
                schema.bringUpToDate(Upgrades.IN_JAVA, flyway -> flyway.dataSource(options.url(), USER, password));
            }
        }
    }

    /** Who comes to a database that another process has open finds it done. */
    private void raiseNumbers(Connection connection) throws SQLException, IOException {
        if (!connection.unwrap(JdbcConnection.class).getSession().isRemote()) {
            try (UpgradeLock _ = UpgradeLock.in(options.directory())) {
                ChangeNumbers.leapOnH2(connection);
            }
        }
    }

    private Connection connect(String password) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                return DriverManager.getConnection(options.url(), USER, password);
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
        config.setUsername(USER);
        config.setPassword(password);
        config.setMaximumPoolSize(options.connections());
        config.setConnectionTimeout(LONGEST_WAIT.toMillis());
        return Pool.of(config);
    }
}
