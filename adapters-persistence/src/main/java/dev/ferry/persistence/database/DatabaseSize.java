package dev.ferry.persistence.database;

import dev.ferry.domain.operation.Health;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How large the database is, which tables hold the most, and for how long. Thread-safe. */
final class DatabaseSize extends DatabaseCheck {
    /** As it counts its rows without reading them: about, where somebody is writing. */
    private static final Questions H2 = new Questions("""
        select cast(setting_value as bigint) from information_schema.settings
        where setting_name = 'info.FILE_SIZE'
        """, """
            select table_name, row_count_estimate from information_schema.tables
            where table_schema = 'PUBLIC' and table_type = 'BASE TABLE' and row_count_estimate > 0
            order by row_count_estimate desc, table_name fetch first 6 rows only
            """);

    private static final Questions POSTGRES = new Questions("select pg_database_size(current_database())", """
        select c.relname, cast(c.reltuples as bigint) from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = current_schema() and c.relkind = 'r' and c.reltuples > 0
        order by 2 desc, 1 fetch first 6 rows only
        """);

    /** Of the tables that grow while nobody loads anything. */
    private static final Map<String, String> KEPT = Map.of(
            "allowance", "tries, until they count no longer",
            "challenge", "codes, for a day after they ran out",
            "history", "for good",
            "mail_queue", "mails, for 30 days once they are sent",
            "mailbox", "delivered mails, for 30 days",
            "replay", "answers to repeated requests, for a day",
            "signed_out", "until the token would have ended",
            "sync_delivered", "for a while after delivery");

    /** What is asked of one product: for the size in bytes, and for tables with their numbers of rows. */
    private record Questions(String size, String tables) {}

    @Inject
    DatabaseSize(Provider<Database> database) {
        super(database);
    }

    @Override
    public String name() {
        return "database-size";
    }

    @Override
    public boolean isNeededToServe() {
        return false;
    }

    @Override
    protected Health ask(Connection connection) throws SQLException {
        Questions questions = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL") ? POSTGRES : H2;
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(questions.tables())) {
                while (rows.next()) {
                    tables.add(told(rows.getString(1).toLowerCase(Locale.ROOT), rows.getLong(2)));
                }
            }
            try (ResultSet size = statement.executeQuery(questions.size())) {
                long bytes = size.next() ? size.getLong(1) : 0;
                String most = tables.isEmpty() ? "" : "; rows, about: " + String.join(", ", tables);
                return new Health(name(), true, (bytes >> 20) + " MiB" + most);
            }
        }
    }

    private static String told(String table, long rows) {
        String kept = KEPT.get(table);
        String counted = String.format(Locale.ROOT, "%s %,d", table, rows);
        return kept == null ? counted : counted + " (" + kept + ")";
    }
}
