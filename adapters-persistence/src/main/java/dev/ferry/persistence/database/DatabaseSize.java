package dev.ferry.persistence.database;

import dev.ferry.domain.operation.Health;
import dev.ferry.domain.operation.Words;
import dev.ferry.plugin.HealthFact;
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
    private static final Map<String, HealthFact> KEPT = Map.of(
            "allowance", HealthFact.KEPT_TRIES,
            "challenge", HealthFact.KEPT_CODES,
            "history", HealthFact.KEPT_FOR_GOOD,
            "mail_queue", HealthFact.KEPT_MAILS,
            "mailbox", HealthFact.KEPT_DELIVERED_MAILS,
            "replay", HealthFact.KEPT_ANSWERS,
            "signed_out", HealthFact.KEPT_SIGN_OUTS,
            "sync_delivered", HealthFact.KEPT_DELIVERIES);

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
        List<Words> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(questions.tables())) {
                while (rows.next()) {
                    tables.add(told(rows.getString(1).toLowerCase(Locale.ROOT), rows.getLong(2)));
                }
            }
            try (ResultSet size = statement.executeQuery(questions.size())) {
                long bytes = size.next() ? size.getLong(1) : 0;
                return Health.told(
                        name(),
                        true,
                        tables.isEmpty()
                                ? HealthFact.SIZE.of(bytes >> 20)
                                : HealthFact.SIZE_WITH_ROWS.of(bytes >> 20, tables));
            }
        }
    }

    private static Words told(String table, long rows) {
        HealthFact kept = KEPT.get(table);
        Words counted = language -> String.format(language, "%,d", rows);
        return kept == null ? HealthFact.TABLE.of(table, counted) : HealthFact.TABLE_KEPT.of(table, counted, kept.of());
    }
}
