package dev.ferry.benchmarks.database;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import dev.ferry.benchmarks.installation.Installation;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** A PostgreSQL server on this machine that keeps what it answered, as it comes out of the box but for that. */
public final class Postgres implements Target {
    private static final String DATABASE = "wave";
    private static final Supplier<EmbeddedPostgres> SERVER = Suppliers.memoize(Postgres::start);

    private final Path directory;

    public Postgres(Path directory) {
        this.directory = directory;
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_wal_size", "2GB")
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public Path freshHome() throws IOException, SQLException {
        try (Connection connection = SERVER.get().getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("drop database if exists " + DATABASE + " with (force)");
            sql.execute("create database " + DATABASE);
        }
        Installation.delete(directory);
        return Files.createDirectories(directory).resolve("home");
    }

    @Override
    public Map<String, String> variables() {
        return Map.of("FERRY_PERSISTENCE", "postgres", "FERRY_DATABASE_URL", url(), "FERRY_DATABASE_USER", "postgres");
    }

    private static String url() {
        return "jdbc:postgresql://localhost:" + SERVER.get().getPort() + "/" + DATABASE;
    }

    @Override
    public Connection written(Path home) throws SQLException {
        return DriverManager.getConnection(url(), "postgres", "");
    }

    @Override
    public Connection emptyCopy(Path home, List<String> tables) throws SQLException {
        Connection connection = intoCopy();
        try (Statement sql = connection.createStatement()) {
            sql.execute("drop schema if exists raw cascade");
            sql.execute("create schema raw");
            for (String table : tables) {
                sql.execute("create table raw." + table + " (like public." + table + " including all)");
            }
        }
        return connection;
    }

    @Override
    public Connection intoCopy() throws SQLException {
        return DriverManager.getConnection(url() + "?currentSchema=raw", "postgres", "");
    }

    @Override
    public List<String> tables(Connection written) throws SQLException {
        return RawInserts.tables(written, "public");
    }

    @Override
    public long bytes(Path home) throws SQLException {
        try (Connection connection = written(home);
                Statement sql = connection.createStatement();
                ResultSet size = sql.executeQuery("select pg_database_size(current_database())")) {
            size.next();
            return size.getLong(1);
        }
    }
}
