package dev.ferry.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import dev.ferry.persistence.database.Pool;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Connections to a database that a test can take away: only then is it not worth while to wait for one. */
final class VanishingPool extends HikariDataSource {
    /** Longer than a busy machine takes for a connection. */
    private static final Duration LONG = Duration.ofSeconds(30);

    /** Each question to a database that is away takes so long. */
    private static final Duration SHORT = Duration.ofMillis(10);

    private volatile boolean away;

    VanishingPool(HikariConfig config) {
        super(Pool.mannered(config));
    }

    void setAway(boolean away) {
        this.away = away;
    }

    boolean isAway() {
        return away;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return ((HikariPool) getHikariPoolMXBean()).getConnection((away ? SHORT : LONG).toMillis());
    }
}
