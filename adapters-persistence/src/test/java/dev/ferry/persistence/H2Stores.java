package dev.ferry.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.ferry.persistence.database.Pool;
import dev.ferry.persistence.h2.HomeTest;
import dev.ferry.persistence.h2.MemoryDatabase;

/** The stores on H2, in memory: what is said of files, {@link HomeTest} and its like show. */
public final class H2Stores extends InjectedStores {
    private static final Shelf<H2Stores> SHELF = new Shelf<>(() -> new H2Stores(MemoryDatabase.create()));

    private H2Stores(MemoryDatabase database) {
        super(database.stores(connectionsTo(database)));
    }

    public static H2Stores empty() {
        return SHELF.take();
    }

    private static HikariDataSource connectionsTo(MemoryDatabase database) {
        HikariConfig config = MemoryDatabase.pool();
        config.setJdbcUrl(database.url());
        return Pool.of(config);
    }

    @Override
    public void close() {
        SHELF.putBack(this);
    }
}
