package dev.ferry.persistence.h2;

import dev.ferry.persistence.database.Schema;
import dev.ferry.persistence.upgrade.OldHome;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The rows of an old home. */
public final class KeptRows {
    private KeptRows() {}

    /** Copies them into a database that has the same tables, whatever its kind. */
    public static void copy(OldHome home, Connection into) throws SQLException {
        try (TriedHome kept = new TriedHome(Homes.absent())) {
            home.unpackInto(kept.home());
            try (Connection from = kept.connect()) {
                for (String table : tables(from)) {
                    copy(from, table, into);
                }
            }
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select lower(table_name) from information_schema.tables"
                        + " where table_schema = current_schema and table_name <> '" + Schema.TABLE + "'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static void copy(Connection from, String table, Connection into) throws SQLException {
        try (Statement statement = from.createStatement();
                ResultSet rows = statement.executeQuery("select * from " + table)) {
            int columns = rows.getMetaData().getColumnCount();
            List<String> names = new ArrayList<>();
            for (int column = 1; column <= columns; column++) {
                names.add(rows.getMetaData().getColumnName(column));
            }
            try (PreparedStatement insert = into.prepareStatement("insert into " + table + " ("
                    + String.join(", ", names) + ") values ("
                    + String.join(", ", Collections.nCopies(columns, "?")) + ")")) {
                while (rows.next()) {
                    for (int column = 1; column <= columns; column++) {
                        insert.setObject(column, rows.getObject(column));
                    }
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
    }
}
