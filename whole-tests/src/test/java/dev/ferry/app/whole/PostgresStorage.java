package dev.ferry.app.whole;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** A database of its own on a PostgreSQL server that the tests of this process share. */
final class PostgresStorage implements Storage {
    private static final EmbeddedPostgres SERVER = start();

    private final String database = "d" + UUID.randomUUID().toString().replace("-", "");

    PostgresStorage() {
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("create database " + database);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public Ferry ferry(Path home) {
        return new Ferry(
                home,
                Map.of(
                        "FERRY_PERSISTENCE",
                        "postgres",
                        "FERRY_DATABASE_URL",
                        "jdbc:postgresql://localhost:" + SERVER.getPort() + "/" + database,
                        "FERRY_DATABASE_USER",
                        "postgres"));
    }

    @Override
    public Connection connect(Path home) throws SQLException {
        return connect();
    }

    @Override
    public Connection connectBeside(Path home) throws SQLException {
        return connect();
    }

    Connection connect() throws SQLException {
        return source().getConnection();
    }

    DataSource source() {
        return SERVER.getDatabase("postgres", database);
    }
}
