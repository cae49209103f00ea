package dev.ferry.persistence;

import static dev.ferry.persistence.schema.Tables.OUTBOX;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.sync.Outbox;
import dev.ferry.domain.sync.OutboxEntry;
import dev.ferry.domain.sync.Topic;
import jakarta.inject.Inject;
import java.util.List;

/** What is owed, in a table. Thread-safe. */
final class JooqOutbox implements Outbox {
    private final Database database;

    @Inject
    JooqOutbox(Database database) {
        this.database = database;
    }

    @Override
    public void addAll(List<OutboxEntry> entries) {
        database.with(sql -> {
            OutboxRows.insert(sql, entries);
            return entries.size();
        });
    }

    @Override
    public List<OutboxEntry> owedFor(PublisherId account) {
        return database.with(sql -> sql.selectFrom(OUTBOX)
                .where(OUTBOX.PUBLISHER_ID.eq(account.value()))
                .orderBy(OUTBOX.ID)
                .fetch(OutboxRows::read));
    }

    /** What others are taking at the same time is passed over. */
    @Override
    public List<OutboxEntry> take(Topic topic, int limit) {
        return database.with(sql -> {
            var rows = sql.selectFrom(OUTBOX)
                    .where(OUTBOX.TOPIC.eq(topic.slug()))
                    .orderBy(OUTBOX.ID)
                    .limit(limit)
                    .forUpdate()
                    .skipLocked()
                    .fetch();
            if (!rows.isEmpty()) {
                sql.deleteFrom(OUTBOX)
                        .where(OUTBOX.ID.in(rows.getValues(OUTBOX.ID)))
                        .execute();
            }
            return rows.map(OutboxRows::read);
        });
    }

    @Override
    public long count() {
        return database.with(sql -> (long) sql.fetchCount(OUTBOX));
    }
}
