package dev.ferry.persistence.table;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.Select;

/**
 * A query by one key, or by a few, which requests run all the time. Its SQL is rendered once for each database: for
 * jOOQ to render it takes longer than for the database to answer. Thread-safe.
 */
public final class PreparedQuery {
    /** Stands for the key in the select. */
    public static final String KEY = "";

    /** The same where the key is a UUID. */
    public static final UUID UUID_KEY = new UUID(0, 0);

    private final Select<?> select;
    private final Field<?>[] columns;
    private final Map<SQLDialect, String> words = new ConcurrentHashMap<>();

    /**
     * Its own columns, which a row finds at once; {@code fields()} are others of the same names, which it finds by
     * comparing names.
     */
    @SuppressWarnings("deprecation")
    private PreparedQuery(Select<?> select) {
        this.select = select;
        this.columns = select.getSelect().toArray(Field<?>[]::new);
    }

    /**
     * A query that is rendered when it is first run.
     *
     * @param select has a parameter for each key, and no list that is now longer, now shorter
     */
    public static PreparedQuery of(Select<?> select) {
        return new PreparedQuery(select);
    }

    /**
     * The rows about these.
     *
     * @param keys as many as the select has parameters, in their order
     */
    public Result<Record> about(DSLContext sql, Object... keys) {
        String text = words.computeIfAbsent(sql.dialect(), _ -> sql.render(select));
        return sql.connectionResult(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(text)) {
                for (int key = 0; key < keys.length; key++) {
                    statement.setObject(key + 1, keys[key]);
                }
                try (ResultSet rows = statement.executeQuery()) {
                    return sql.fetch(rows, columns);
                }
            }
        });
    }
}
