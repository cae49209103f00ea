package dev.ferry.persistence.h2;

import com.google.inject.Module;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.database.Schema;
import dev.ferry.persistence.upgrade.Upgrades;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.jooq.SQLDialect;

/** A database with an empty schema in the memory of this process, for as long as the process runs. */
public record MemoryDatabase(String name) {
    private static final int CONNECTIONS = 6;
    private static final String MANNERS = ";LOCK_TIMEOUT=10000";

    public static MemoryDatabase create() {
        MemoryDatabase created = new MemoryDatabase(UUID.randomUUID().toString());
        try {
            new Schema(0, H2Opening.PLACEHOLDERS)
                    .bringUpToDate(Upgrades.IN_JAVA, flyway -> flyway.dataSource(created.url(), "", ""));
            return created;
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    public String url() {
        return "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1" + MANNERS;
    }

    /** For clients of an H2 server of this process. */
    public String urlAt(int port) {
        return "jdbc:h2:tcp://localhost:" + port + "/mem:" + name + MANNERS;
    }

    public static HikariConfig pool() {
        HikariConfig config = new HikariConfig();
        config.setMaximumPoolSize(CONNECTIONS);
        return config;
    }

    /** Where the stores on it keep what is not in it. */
    public Path home() {
        return Path.of("target", name);
    }

    /** It, by way of these connections. */
    public Module module(HikariDataSource connections) {
        return binder -> binder.bind(Database.class).toInstance(new Database(connections, SQLDialect.H2));
    }
}
