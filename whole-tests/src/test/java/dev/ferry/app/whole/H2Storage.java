package dev.ferry.app.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** The database below each home, as without any setting. */
final class H2Storage implements Storage {
    @Override
    public Ferry ferry(Path home) {
        return new Ferry(home, Map.of());
    }

    @Override
    public Connection connect(Path home) throws SQLException {
        return connect(home, "");
    }

    @Override
    public Connection connectBeside(Path home) throws SQLException {
        return connect(home, ";AUTO_SERVER=TRUE;IFEXISTS=TRUE");
    }

    private static Connection connect(Path home, String options) throws SQLException {
        Path db = home.resolve("db");
        return DriverManager.getConnection("jdbc:h2:file:" + db.resolve("ferry") + options, "ferry", password(db));
    }

    private static String password(Path db) {
        try {
            return Files.readString(db.resolve("password")).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
