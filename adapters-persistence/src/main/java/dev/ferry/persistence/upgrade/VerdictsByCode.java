package dev.ferry.persistence.upgrade;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * Says kept verdicts anew, by codes and facts, so that the first wave after the upgrade takes no account for news.
 * Changes rows alone, in one transaction, a bundle at a time: where the process is killed nothing of it has happened.
 */
final class VerdictsByCode implements JavaMigration {
    private static final int BUNDLE = 1_000;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("5");
    }

    @Override
    public String getDescription() {
        return "verdicts by code";
    }

    /** There is no script to be compared. */
    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        String last = "";
        SortedMap<String, String> bundle = bundle(connection, last);
        while (!bundle.isEmpty()) {
            rewrite(connection, bundle);
            last = bundle.lastKey();
            bundle = bundle(connection, last);
        }
    }

    /** The verdicts of the next accounts, by publisher ID. */
    private static SortedMap<String, String> bundle(Connection connection, String last) throws SQLException {
        SortedMap<String, String> verdicts = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement("select publisher_id, verdict from migration"
                + " where publisher_id > ? and verdict is not null and verdict <> '[]'"
                + " order by publisher_id limit " + BUNDLE)) {
            select.setString(1, last);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    verdicts.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return verdicts;
    }

    private static void rewrite(Connection connection, Map<String, String> verdicts) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update migration set verdict = ? where publisher_id = ?")) {
            for (Map.Entry<String, String> kept : verdicts.entrySet()) {
                var renamed = RenamedVerdicts.of(kept.getValue());
                if (renamed.isPresent()) {
                    update.setString(1, renamed.get());
                    update.setString(2, kept.getKey());
                    update.addBatch();
                }
            }
            update.executeBatch();
        }
    }
}
