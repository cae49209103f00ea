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
 * A question about one key, which requests ask all the time. Its words are made once for each database: for jOOQ to make them
 * takes longer than for the database to answer. Thread-safe.
 */
public final class Question {
    /** Stands for the key in the select. */
    public static final String KEY = "";

    /** The same where the key is a UUID. */
    public static final UUID UUID_KEY = new UUID(0, 0);

    private final Select<?> select;
    private final Field<?>[] columns;
    private final Map<SQLDialect, String> words = new ConcurrentHashMap<>();

    /** Its own columns, which a row finds at once; {@code fields()} are others of the same names, which it finds by comparing names. */
    @SuppressWarnings("deprecation")
    private Question(Select<?> select) {
        this.select = select;
        this.columns = select.getSelect().toArray(Field<?>[]::new);
    }

    /**
     * A question that is asked by this select.
     *
     * @param select has one parameter, and no list that is now longer, now shorter
     */
    public static Question of(Select<?> select) {
        return new Question(select);
    }

    public Result<Record> about(DSLContext sql, Object key) {
        String text = words.computeIfAbsent(sql.dialect(), _ -> sql.render(select));
        return sql.connectionResult(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(text)) {
                statement.setObject(1, key);
                try (ResultSet rows = statement.executeQuery()) {
                    return sql.fetch(rows, columns);
                }
            }
        });
    }
}
