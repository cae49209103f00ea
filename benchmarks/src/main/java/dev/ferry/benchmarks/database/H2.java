package dev.ferry.benchmarks.database;

import dev.ferry.benchmarks.installation.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The embedded database. Plain JDBC opens its own with the options that Ferry uses. */
public record H2(Path directory) implements Target {
    private static final String OPTIONS = ";WRITE_DELAY=0;CACHE_SIZE=32768";

    @Override
    public String name() {
        return "H2";
    }

    @Override
    public Path freshHome() throws IOException {
        Installation.delete(directory);
        return Files.createDirectories(directory).resolve("home");
    }

    @Override
    public Map<String, String> variables() {
        return Map.of();
    }

    @Override
    public Connection written(Path home) throws IOException, SQLException {
        String password = Files.readString(home.resolve("db").resolve("password"));
        // Ferry may have it open as well
        String url = "jdbc:h2:file:" + home.resolve("db/ferry") + ";AUTO_SERVER=TRUE";
        return DriverManager.getConnection(url, "ferry", password);
    }

    @Override
    public Connection emptyCopy(Path home, List<String> tables) throws IOException, SQLException {
        Installation.delete(directory.resolve("raw"));
        List<String> definitions = definitions(home);
        Connection copy = intoCopy();
        try (Statement statement = copy.createStatement()) {
            for (String definition : definitions) {
                statement.execute(definition);
            }
        }
        return copy;
    }

    @Override
    public Connection intoCopy() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + directory.resolve("raw/raw") + OPTIONS);
    }

    private List<String> definitions(Path home) throws IOException, SQLException {
        List<String> definitions = new ArrayList<>();
        try (Connection written = written(home);
                Statement statement = written.createStatement();
                ResultSet script = statement.executeQuery("script nodata nopasswords nosettings")) {
            while (script.next()) {
                String definition = script.getString(1);
                if (definition.matches("(?s)(CREATE (CACHED|MEMORY) TABLE|ALTER TABLE|CREATE INDEX).*")
                        && !definition.contains("flyway")) {
                    definitions.add(definition);
                }
            }
        }
        return definitions;
    }

    @Override
    public List<String> tables(Connection written) throws SQLException {
        return RawInserts.tables(written, "PUBLIC");
    }

    @Override
    public long bytes(Path home) throws IOException {
        return Files.size(home.resolve("db").resolve("ferry.mv.db"));
    }
}
