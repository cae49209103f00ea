package dev.ferry.persistence.postgres;

import dev.ferry.persistence.upgrade.Snapshot;
import dev.ferry.persistence.upgrade.TriedInstallation;
import dev.ferry.plugin.UpgradeWatch;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;

/** A database on a server that starts are tried on. */
record TriedDatabase(String name) implements TriedInstallation {
    PostgresOptions options() {
        return PostgresServer.options(Path.of("target", name), name);
    }

    @Override
    public void start(UnaryOperator<Connection> upgrading) {
        new PostgresOpening(options(), upgrading, UpgradeWatch.NONE).open().close();
    }

    @Override
    public List<String> command() {
        return List.of(Start.class.getName(), PostgresServer.url(name), PostgresServer.USER, PostgresServer.PASSWORD);
    }

    Connection connect() throws SQLException {
        return PostgresSource.forMigrations(options()).getConnection();
    }

    @Override
    public Snapshot look() throws SQLException {
        try (Connection connection = connect()) {
            return Snapshot.of(connection);
        }
    }

    /** The server finds it gone. */
    @Override
    public void end(Connection connection) throws SQLException {
        connection.abort(Runnable::run);
    }

    @Override
    public void close() {
        PostgresServer.drop(name);
    }
}
