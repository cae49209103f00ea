package dev.ferry.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** All rows that a wave wrote, to be written again by plain JDBC: batches of a thousand, a commit each, in the same order. */
final class RawInserts {
    private static final int BATCH = 1_000;
    private static final String OPTIONS = ";WRITE_DELAY=0;CACHE_SIZE=32768";

    private final List<String> schema;
    private final Map<String, List<Object[]>> rows;

    private RawInserts(List<String> schema, Map<String, List<Object[]>> rows) {
        this.schema = schema;
        this.rows = rows;
    }

    static RawInserts ofWhatStandsIn(Path home) throws IOException, SQLException {
        String password = Files.readString(home.resolve("db").resolve("password"));
        try (Connection connection =
                DriverManager.getConnection("jdbc:h2:file:" + home.resolve("db/ferry"), "ferry", password)) {
            return new RawInserts(schema(connection), rows(connection));
        }
    }

    long rows() {
        return rows.values().stream().mapToLong(List::size).sum();
    }

    void into(Path directory) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection("jdbc:h2:file:" + directory.resolve("raw") + OPTIONS)) {
            try (Statement statement = connection.createStatement()) {
                for (String definition : schema) {
                    statement.execute(definition);
                }
            }
            connection.setAutoCommit(false);
            for (Map.Entry<String, List<Object[]>> table : rows.entrySet()) {
                insert(connection, table.getKey(), table.getValue());
            }
        }
    }

    private static void insert(Connection connection, String table, List<Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        StringJoiner marks = new StringJoiner(", ", "(", ")");
        for (Object _ : rows.getFirst()) {
            marks.add("?");
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into " + table + " values " + marks)) {
            int pending = 0;
            for (Object[] row : rows) {
                for (int column = 0; column < row.length; column++) {
                    insert.setObject(column + 1, row[column]);
                }
                insert.addBatch();
                if (++pending == BATCH) {
                    insert.executeBatch();
                    connection.commit();
                    pending = 0;
                }
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    private static List<String> schema(Connection connection) throws SQLException {
        List<String> definitions = new ArrayList<>();
        try (Statement statement = connection.createStatement();
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

    private static Map<String, List<Object[]>> rows(Connection connection) throws SQLException {
        Map<String, List<Object[]>> rows = new LinkedHashMap<>();
        List<String> tables = new ArrayList<>();
        try (ResultSet found = connection.getMetaData().getTables(null, "PUBLIC", "%", new String[] {"BASE TABLE"})) {
            while (found.next()) {
                String table = found.getString("TABLE_NAME");
                if (!table.contains("flyway")) {
                    tables.add(table);
                }
            }
        }
        for (String table : tables) {
            rows.put(table, rowsOf(connection, table));
        }
        return rows;
    }

    private static List<Object[]> rowsOf(Connection connection, String table) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select * from " + table)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                Object[] row = new Object[columns];
                for (int column = 0; column < columns; column++) {
                    row[column] = result.getObject(column + 1);
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
