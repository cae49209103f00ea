package dev.ferry.persistence.upgrade;

import dev.ferry.persistence.database.Schema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a database holds.
 *
 * @param schema its tables, columns, indexes and constraints
 * @param rows by table, as text, without those that tell of migrations
 */
public record Snapshot(List<String> schema, Map<String, List<String>> rows) {
    public static final Snapshot OF_NOTHING = new Snapshot(List.of(), Map.of());

    private static final String HERE = " where table_schema = current_schema";

    private static final List<String> SCHEMA_ON_H2 = List.of(
            "select table_name, column_name, data_type, is_nullable, character_maximum_length, is_identity"
                    + " from information_schema.columns" + HERE,
            "select table_name, constraint_name, constraint_type from information_schema.table_constraints" + HERE
                    + " and constraint_type in ('PRIMARY KEY', 'UNIQUE')",
            "select table_name, index_name, index_type_name from information_schema.indexes" + HERE
                    + " and index_type_name <> 'PRIMARY KEY'");

    private static final String TABLES_ON_H2 =
            "select table_name from information_schema.tables" + HERE + " and table_name <> '" + Schema.TABLE + "'";

    /** The server takes long for the views of the standard. */
    private static final String HERE_ON_POSTGRES = " where relnamespace = current_schema::regnamespace";

    private static final List<String> SCHEMA_ON_POSTGRES = List.of(
            "select relname, attname, format_type(atttypid, atttypmod), attcollation, attnotnull, attidentity"
                    + " from pg_class join pg_attribute on attrelid = pg_class.oid" + HERE_ON_POSTGRES
                    + " and relkind in ('r', 'v') and attnum > 0 and not attisdropped",
            "select relname, conname, contype from pg_class join pg_constraint on conrelid = pg_class.oid"
                    + HERE_ON_POSTGRES + " and contype in ('p', 'u')",
            "select tablename, indexname, indexdef from pg_indexes where schemaname = current_schema");

    private static final String TABLES_ON_POSTGRES = "select relname from pg_class" + HERE_ON_POSTGRES
            + " and relkind in ('r', 'v') and relname <> '" + Schema.TABLE + "'";

    /** Of the schema that this connection is at. */
    public static Snapshot of(Connection connection) throws SQLException {
        List<String> schema = new ArrayList<>();
        for (String part : isH2(connection) ? SCHEMA_ON_H2 : SCHEMA_ON_POSTGRES) {
            schema.addAll(query(connection, part));
        }
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : query(connection, isH2(connection) ? TABLES_ON_H2 : TABLES_ON_POSTGRES)) {
            rows.put(table.toLowerCase(Locale.ROOT), query(connection, "select * from " + table));
        }
        return new Snapshot(schema, rows);
    }

    private static boolean isH2(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("H2");
    }

    private static List<String> query(Connection connection, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(String.valueOf(result.getString(column)));
                }
                rows.add(String.join(" | ", row));
            }
        }
        rows.sort(null);
        return rows;
    }
}
