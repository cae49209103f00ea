package dev.ferry.persistence.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A connection of its own, for whoever must not wait in line with those who work: how the database is, is asked most
 * when it is busiest. Kept for the next question, and made anew where it broke. Thread-safe: one question at a time.
 */
public final class Probe implements AutoCloseable {
    private final Source source;
    private final boolean keeps;
    private @Nullable Connection kept;

    /** Makes a connection, which waits for an answer a few seconds at most. */
    @FunctionalInterface
    public interface Source {
        Connection open() throws SQLException;
    }

    /** What is asked. */
    @FunctionalInterface
    public interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    private Probe(Source source, boolean keeps) {
        this.source = source;
        this.keeps = keeps;
    }

    /** With a connection of its own. */
    public static Probe of(Source source) {
        return new Probe(source, true);
    }

    /** With one that is lent for each question. */
    static Probe lent(Source source) {
        return new Probe(source, false);
    }

    synchronized <T> T ask(Question<T> question) throws SQLException {
        Connection before = kept;
        if (before == null) {
            return ask(question, source.open());
        }
        try {
            return ask(question, before);
        } catch (SQLException _) {
            // It may be the connection alone that broke.
            return ask(question, source.open());
        }
    }

    private <T> T ask(Question<T> question, Connection connection) throws SQLException {
        kept = null;
        boolean keep = false;
        try {
            T answer = question.ask(connection);
            keep = keeps;
            return answer;
        } finally {
            if (keep) {
                kept = connection;
            } else {
                connection.close();
            }
        }
    }

    @Override
    public synchronized void close() {
        Connection last = kept;
        kept = null;
        if (last != null) {
            try {
                last.close();
            } catch (SQLException _) {
                // It is gone either way.
            }
        }
    }
}
