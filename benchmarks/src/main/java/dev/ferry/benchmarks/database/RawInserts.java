package dev.ferry.benchmarks.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * All rows that a wave wrote, to be written again by plain JDBC: batches of a thousand, a commit each, table by table.
 */
public record RawInserts(Map<String, List<Object[]>> rows) {
    private static final int BATCH = 1_000;

    public static RawInserts of(Connection written, List<String> tables) throws SQLException {
        Map<String, List<Object[]>> rows = new LinkedHashMap<>();
        for (String table : tables) {
            rows.put(table, rowsOf(written, table));
        }
        return new RawInserts(rows);
    }

    static List<String> tables(Connection connection, String schema) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found =
                connection.getMetaData().getTables(null, schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                String table = found.getString("TABLE_NAME");
                if (!table.contains("flyway")) {
                    tables.add(table);
                }
            }
        }
        return tables;
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

    public long count() {
        return rows.values().stream().mapToLong(List::size).sum();
    }

    public void into(Connection copy) throws SQLException {
        copy.setAutoCommit(false);
        for (Map.Entry<String, List<Object[]>> table : rows.entrySet()) {
            insert(copy, table.getKey(), table.getValue());
        }
    }

    private static void insert(Connection copy, String table, List<Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        StringJoiner marks = new StringJoiner(", ", "(", ")");
        for (Object _ : rows.getFirst()) {
            marks.add("?");
        }
        try (PreparedStatement insert = copy.prepareStatement("insert into " + table + " values " + marks)) {
            int pending = 0;
            for (Object[] row : rows) {
                for (int column = 0; column < row.length; column++) {
                    insert.setObject(column + 1, row[column]);
                }
                insert.addBatch();
                if (++pending == BATCH) {
                    insert.executeBatch();
                    copy.commit();
                    pending = 0;
                }
            }
            insert.executeBatch();
            copy.commit();
        }
    }
}
