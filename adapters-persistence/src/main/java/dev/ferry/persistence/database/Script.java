package dev.ferry.persistence.database;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.flywaydb.core.api.MigrationInfo;

/**
 * A migration in SQL.
 *
 * @param tables those that it makes, by name
 */
record Script(List<String> tables) {
    private static final Pattern TABLE = Pattern.compile("^create table (\\w+)", Pattern.MULTILINE);

    static Script of(MigrationInfo migration) {
        try {
            String text = Resources.toString(
                    Resources.getResource(Script.class, "/db/migration/" + migration.getScript()),
                    StandardCharsets.UTF_8);
            return new Script(
                    TABLE.matcher(text).results().map(table -> table.group(1)).toList());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Whether all that it makes is there, given that some is and that it is done wholly or not at all. */
    boolean isDoneIn(Connection connection) throws SQLException {
        try (PreparedStatement known = connection.prepareStatement("select 1 from information_schema.tables"
                + " where table_schema = current_schema and table_name = ?")) {
            for (String table : tables) {
                known.setString(1, table);
                try (ResultSet row = known.executeQuery()) {
                    if (!row.next()) {
                        return false;
                    }
                }
            }
            return true;
        }
    }
}
