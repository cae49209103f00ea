package dev.ferry.persistence.h2;

import dev.ferry.persistence.upgrade.Snapshot;
import dev.ferry.persistence.upgrade.TriedInstallation;
import dev.ferry.plugin.UpgradeWatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.UnaryOperator;

/** A home that starts are tried on. */
record TriedHome(Path home) implements TriedInstallation {
    private H2Options options() {
        return Homes.options(home);
    }

    @Override
    public void start(UnaryOperator<Connection> upgrading) {
        new H2Opening(options(), upgrading, UpgradeWatch.NONE).open().close();
    }

    @Override
    public List<String> command() {
        return List.of(Start.class.getName(), home.toString());
    }

    /** Alone; what is committed on it outlives a kill. */
    Connection connect() throws SQLException {
        try {
            return DriverManager.getConnection(
                    "jdbc:h2:file:" + options().database() + ";WRITE_DELAY=0",
                    H2Options.USER,
                    Files.readString(options().directory().resolve(DatabasePassword.FILE)));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public Snapshot look() throws SQLException {
        if (!new DatabaseFile(options()).exists()) {
            return Snapshot.OF_NOTHING;
        }
        try (Connection connection = connect()) {
            return Snapshot.of(connection);
        }
    }

    @Override
    public void end(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("shutdown immediately");
        }
    }

    @Override
    public void close() {
        Homes.delete(home.resolve(".."));
    }
}
