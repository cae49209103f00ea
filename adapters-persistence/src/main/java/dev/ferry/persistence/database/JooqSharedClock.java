package dev.ferry.persistence.database;

import dev.ferry.domain.operation.SharedClock;
import jakarta.inject.Inject;
import java.time.Instant;

/** The database's clock. Thread-safe. */
final class JooqSharedClock implements SharedClock {
    private final Database database;

    @Inject
    JooqSharedClock(Database database) {
        this.database = database;
    }

    @Override
    public Instant now() {
        return database.with(DatabaseTime::now);
    }
}
