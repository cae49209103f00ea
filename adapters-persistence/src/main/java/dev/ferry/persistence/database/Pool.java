package dev.ferry.persistence.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/** Connections that are kept for the next one who asks, and thrown away once they are broken. */
public final class Pool {
    private Pool() {}

    public static HikariDataSource of(HikariConfig config) {
        return new HikariDataSource(mannered(config));
    }

    /** How connections to every database behave. */
    public static HikariConfig mannered(HikariConfig config) {
        config.setPoolName("ferry");
        config.setAutoCommit(false);
        config.setMinimumIdle(1);
        config.setExceptionOverride(new BrokenConnections());
        return config;
    }

    /** The pool knows SQL's own codes for a broken connection, and not those of each database. */
    static final class BrokenConnections implements SQLExceptionOverride {
        @java.lang.Override
        public SQLExceptionOverride.Override adjudicate(SQLException fault) {
            return Fault.ofState(fault.getSQLState()) == Fault.UNREACHABLE
                    ? SQLExceptionOverride.Override.MUST_EVICT
                    : SQLExceptionOverride.Override.CONTINUE_EVICT;
        }
    }
}
