package dev.ferry.persistence.database;

import dev.ferry.domain.operation.Health;
import dev.ferry.domain.operation.HealthCheck;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Asks the database for an answer. Thread-safe. */
public final class DatabaseHealth implements HealthCheck {
    private static final long SECONDS = 5;

    private final Database database;

    @Inject
    DatabaseHealth(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return Database.SYSTEM;
    }

    @Override
    public Health check() {
        return CompletableFuture.supplyAsync(this::ask, Thread::startVirtualThread)
                .orTimeout(SECONDS, TimeUnit.SECONDS)
                .exceptionally(_ -> new Health(name(), false, "does not answer"))
                .join();
    }

    private Health ask() {
        String product = database.with(sql -> {
            sql.selectOne().fetch();
            return sql.connectionResult(connection -> connection.getMetaData().getDatabaseProductName() + " "
                    + connection.getMetaData().getDatabaseProductVersion());
        });
        return new Health(name(), true, product + ", schema " + Schema.NEWEST);
    }
}
