package dev.ferry.persistence.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Those who wait for a connection of the pool. A database that is away for a moment is waited for; once it has been
 * away for longer than anybody has patience, nobody waits any more, but is told at once. Thread-safe.
 */
final class Line {
    private final HikariDataSource pool;
    private final Duration patience;
    private volatile @Nullable Outage outage;

    /** Since when no connection could be made, and when that was seen last, by {@link System#nanoTime}. */
    private record Outage(long since, long last) {}

    /** @param patience how long somebody waits; the pool gives up after each of its own time-outs to be asked again */
    Line(HikariDataSource pool, Duration patience) {
        this.pool = pool;
        this.patience = patience;
    }

    Connection await() throws SQLException {
        long begun = System.nanoTime();
        while (true) {
            try {
                Connection connection = pool.getConnection();
                outage = null;
                return connection;
            } catch (SQLException fault) {
                // The pool tells the failure of a connection to one of those who wait for it.
                if (fault.getCause() != null) {
                    note(System.nanoTime());
                }
                if (isOver(begun, System.nanoTime())) {
                    throw fault;
                }
            }
        }
    }

    private void note(long now) {
        Outage before = outage;
        outage = new Outage(before == null ? now : before.since(), now);
    }

    private boolean isOver(long begun, long now) {
        Outage seen = outage;
        boolean known = seen != null
                && now - seen.last()
                        <= 2 * Duration.ofMillis(pool.getConnectionTimeout()).toNanos()
                && now - seen.since() >= patience.toNanos();
        return known || now - begun >= patience.toNanos();
    }
}
