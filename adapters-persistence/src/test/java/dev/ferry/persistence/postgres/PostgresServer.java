package dev.ferry.persistence.postgres;

import com.zaxxer.hikari.HikariConfig;
import dev.ferry.persistence.home.QuickDisk;
import dev.ferry.persistence.upgrade.EmptyDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server for the tests of this process, with a user like an operator's. Databases on it are copies of one
 * that has the schema, because to make a schema takes longer than to copy it.
 */
public final class PostgresServer {
    static final String USER = "ferry";
    /** The one whom the server asks for a password; the others it trusts. */
    static final String GUARDED_USER = "guarded";

    static final String PASSWORD = "pw-canary-4711";

    /** Databases that are no longer needed, and are still there. */
    private static final Queue<String> LEFT = new ConcurrentLinkedQueue<>();

    private static final int MOST_LEFT = 10;

    private static final String OBJECT_IN_USE = "55006";

    /** The server that the tests run on: {@code HOST:PORT} of one whose user postgres has the same password. */
    private static final Optional<String> ANOTHER = Optional.ofNullable(System.getProperty("ferry.postgres"));

    private static final String DUPLICATE_OBJECT = "42710";
    private static final String UNIQUE_VIOLATION = "23505";

    /** The connection on which databases are made and dropped: to connect takes the server longer than that. */
    private static @Nullable Connection administering;

    private static final String SERVER = ANOTHER.orElseGet(() -> "localhost:" + start().getPort());
    private static final String TEMPLATE = template();

    static {
        // Ours is deleted as it is.
        if (ANOTHER.isPresent()) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> LEFT.forEach(PostgresServer::dropNow)));
        }
    }

    private PostgresServer() {}

    private static EmbeddedPostgres start() {
        // What processes that were killed left there, the library stops and deletes.
        Path servers = QuickDisk.of("postgres");
        System.setProperty("ot.epg.working-dir", servers.toString());
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(servers.resolve(absent()))
                    .setDataDirectoryCustomizer(PostgresServer::guard)
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("max_connections", "200")
                    // Its log is in memory, too.
                    .setServerConfig("max_wal_size", "128MB")
                    // Plans would hang on when it last came by.
                    .setServerConfig("autovacuum", "off")
                    .setPGStartupWait(Duration.ofMinutes(1))
                    .start();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void guard(File dataDirectory) {
        Path rules = dataDirectory.toPath().resolve("pg_hba.conf");
        try {
            Files.writeString(rules, "host all " + GUARDED_USER + " all scram-sha-256\n" + Files.readString(rules));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String template() {
        createRole(USER);
        createRole(GUARDED_USER);
        String name = empty();
        new PostgresOpening(options(Path.of("target"), name)).open().close();
        return name;
    }

    /** A server that others use too may have it. */
    private static void createRole(String name) {
        try {
            execute("create role " + name + " login password '" + PASSWORD + "'");
        } catch (SQLException fault) {
            if (!Set.of(DUPLICATE_OBJECT, UNIQUE_VIOLATION).contains(fault.getSQLState())) {
                throw new IllegalStateException(fault);
            }
        }
    }

    /** A database with an empty schema. */
    public static String fresh() {
        String name = absent();
        create(name, " template " + TEMPLATE);
        return name;
    }

    /** A database without a schema. */
    static String empty() {
        String name = absent();
        create(name, "");
        return name;
    }

    /** Copied file by file: to write all pages to the log takes longer. */
    private static void create(String name, String more) {
        administer("create database " + name + more + " strategy file_copy owner " + USER);
    }

    static EmptyDatabase withoutSchema() {
        String name = empty();
        return new EmptyDatabase(
                url(name), USER, PASSWORD, PostgresOpening.PLACEHOLDERS, SQLDialect.POSTGRES, () -> drop(name));
    }

    /** A name that no database has. */
    public static String absent() {
        return "d" + UUID.randomUUID().toString().replace("-", "");
    }

    /** Sooner or later: who was in it just now is still on the way out, and the server would wait for them. */
    public static void drop(String database) {
        LEFT.add(database);
        while (LEFT.size() > MOST_LEFT) {
            dropNow(LEFT.remove());
        }
    }

    private static void dropNow(String database) {
        administer("drop database if exists " + database + " with (force)");
    }

    /**
     * From now on nobody is let into the database, and those who were in it are gone: no question is still answered.
     */
    public static void close(String database) {
        administer("alter database " + database + " allow_connections false");
        do {
            administer("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + database + "'");
            awaitNobodyIn(database);
        } while (isInUse(database));
    }

    /** Until nobody is listed any more; whoever asks the server itself to wait does so for tenths of a second. */
    private static void awaitNobodyIn(String database) {
        administer("""
            do $$ begin
                for attempt in 1..10000 loop
                    perform pg_stat_clear_snapshot();
                    exit when not exists (select 1 from pg_stat_activity where datname = '%s');
                    perform pg_sleep(0.002);
                end loop;
            end $$
            """.formatted(database));
    }

    /**
     * Only a database that nobody is in can be renamed; who was just being let in counts, and is listed nowhere else.
     */
    private static boolean isInUse(String database) {
        String renamed = absent();
        try {
            execute("alter database " + database + " rename to " + renamed);
        } catch (SQLException fault) {
            if (OBJECT_IN_USE.equals(fault.getSQLState())) {
                return true;
            }
            throw new IllegalStateException(fault);
        }
        administer("alter database " + renamed + " rename to " + database);
        return false;
    }

    public static void reopen(String database) {
        administer("alter database " + database + " allow_connections true");
    }

    static void administer(String statement) {
        try {
            execute(statement);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static synchronized void execute(String statement) throws SQLException {
        Connection connection = administering == null ? connect("postgres") : administering;
        administering = connection;
        try (Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    static void administer(String database, String statement) {
        try (Connection connection = connect(database);
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", PASSWORD);
    }

    static String url(String database) {
        return "jdbc:postgresql://" + where(database);
    }

    /** As messages call it. */
    static String where(String database) {
        return SERVER + "/" + database;
    }

    /** How connections to this database are made. */
    public static HikariConfig connections(PostgresOptions options) {
        return new PostgresOpening(options).connections();
    }

    public static PostgresOptions options(Path home, String database) {
        return options(home, url(database), USER, PASSWORD);
    }

    public static PostgresOptions options(Path home, String url, String user, String password) {
        return new PostgresOptions(
                home, PostgresUrl.parse(url), Optional.of(user), Optional.of(password), 6, Duration.ofSeconds(30));
    }
}
