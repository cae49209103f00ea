package dev.ferry.persistence.postgres;

import dev.ferry.persistence.upgrade.Snapshot;
import dev.ferry.persistence.upgrade.TriedInstallation;
import dev.ferry.plugin.UpgradeWatch;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A database on a server that starts are tried on. */
final class TriedDatabase implements TriedInstallation {
    private final String name;
    /** Of who looks on: to connect takes the server longer than to look. */
    private @Nullable Connection watching;

    TriedDatabase(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

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
        Connection there = watching == null ? connect() : watching;
        watching = there;
        return Snapshot.of(there);
    }

    /** The server finds it gone. */
    @Override
    public void end(Connection connection) throws SQLException {
        connection.abort(Runnable::run);
    }

    @Override
    public void close() {
        try (Connection _ = watching) {
            PostgresServer.drop(name);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
