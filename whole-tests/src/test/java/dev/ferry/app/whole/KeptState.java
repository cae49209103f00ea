package dev.ferry.app.whole;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that an installation's database keeps but the times at which it came about: what two runs must agree on.
 */
final class KeptState {
    private static final Map<String, String> TABLES = tables();

    private KeptState() {}

    private static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        for (String table : List.of(
                "tenant",
                "tenant_domain",
                "membership",
                "legacy_account",
                "legacy_user",
                "legacy_offer",
                "account",
                "account_user",
                "offer")) {
            tables.put(table, "select * from " + table);
        }
        tables.put("migration", "select publisher_id, state, tenant_id, mpn_id, wave, verdict from migration");
        tables.put(
                "account_standing",
                "select publisher_id, display_name, state, ready, findings, mpn, country, wave, invited, grounds,"
                        + " answered from account_standing");
        tables.put("standing_key", "select * from standing_key");
        tables.put("standing_ground", "select * from standing_ground");
        tables.put(
                "standing_sum",
                "select dimension, counted, sum(amount) from standing_sum group by dimension, counted"
                        + " having sum(amount) <> 0");
        tables.put("due_verdict", "select publisher_id from due_verdict");
        // Who took part in a wave, and how often, is not the same after a kill; what it decided is.
        tables.put(
                "history",
                "select actor, action, publisher_id, facts from history where action not in ('wave-started',"
                        + " 'wave-joined', 'wave-ended')");
        tables.put("outbox", "select publisher_id, topic from outbox where topic <> 'account-moved'");
        tables.put("told or to be told", """
            select publisher_id from outbox where topic = 'account-moved'
            union all select distinct publisher_id from mail_queue where kind = 'account-moved'\
            """);
        return tables;
    }

    /** All rows of all tables as text, sorted. */
    static Map<String, List<String>> of(Storage storage, Path home) throws SQLException {
        Map<String, List<String>> state = new LinkedHashMap<>();
        try (Connection connection = storage.connect(home)) {
            for (Map.Entry<String, String> table : TABLES.entrySet()) {
                state.put(table.getKey(), rows(connection, table.getValue()));
            }
        }
        return state;
    }

    /** PostgreSQL's driver takes a time with its zone for one without. */
    private static boolean isTime(int type) {
        return type == Types.TIMESTAMP_WITH_TIMEZONE || type == Types.TIMESTAMP;
    }

    private static List<String> rows(Connection connection, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int column = 1; column <= columns; column++) {
                    if (!isTime(result.getMetaData().getColumnType(column))) {
                        row.append(result.getString(column)).append(" | ");
                    }
                }
                rows.add(row.toString());
            }
        }
        rows.sort(null);
        return rows;
    }
}
