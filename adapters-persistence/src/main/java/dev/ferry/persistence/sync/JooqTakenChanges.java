package dev.ferry.persistence.sync;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.sync.TakenChanges;
import dev.ferry.persistence.database.Database;
import jakarta.inject.Inject;

/** The last changes that were taken, in a table. Thread-safe. */
final class JooqTakenChanges implements TakenChanges {
    private final Database database;

    @Inject
    JooqTakenChanges(Database database) {
        this.database = database;
    }

    @Override
    public long last(PublisherId account) {
        return database.with(sql -> LegacyTakenRows.last(sql, account));
    }

    @Override
    public void take(PublisherId account, long number) {
        database.with(sql -> LegacyTakenRows.take(sql, account, number));
    }
}
