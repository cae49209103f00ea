package dev.ferry.persistence.sync;

import static dev.ferry.persistence.schema.Tables.OUTBOX;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.sync.Outbox;
import dev.ferry.domain.sync.OutboxEntry;
import dev.ferry.domain.sync.Topic;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.table.Keys;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;

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
    public List<OutboxEntry> pendingFor(PublisherId account) {
        return database.with(sql -> sql.selectFrom(OUTBOX)
                .where(OUTBOX.PUBLISHER_ID.eq(account.value()))
                .orderBy(OUTBOX.ID)
                .fetch(OutboxRows::read));
    }

    /** What others are taking at the same time is passed over. */
    @Override
    public List<OutboxEntry> take(Topic topic, Instant since, int limit) {
        return database.with(sql -> {
            var rows = sql.selectFrom(OUTBOX)
                    .where(owed(topic, since))
                    .orderBy(OUTBOX.TOPIC, OUTBOX.ID)
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

    /**
     * Rows are counted and not accounts, so that it is one look at the index; fewer accounts may come than there are.
     */
    @Override
    public List<PublisherId> accountsPending(Topic topic, int limit) {
        return database.with(sql -> sql
                .select(OUTBOX.PUBLISHER_ID)
                .from(OUTBOX)
                .where(OUTBOX.TOPIC.eq(topic.slug()))
                .orderBy(OUTBOX.TOPIC, OUTBOX.ID)
                .limit(limit)
                .fetch(OUTBOX.PUBLISHER_ID)
                .stream()
                .distinct()
                .map(PublisherId::new)
                .toList());
    }

    @Override
    public void settle(Topic topic, Set<PublisherId> accounts) {
        database.with(sql -> sql.deleteFrom(OUTBOX)
                .where(Keys.among(OUTBOX.PUBLISHER_ID, accounts))
                .and(OUTBOX.TOPIC.eq(topic.slug()))
                .execute());
    }

    @Override
    public long count() {
        return database.with(sql -> (long) sql.fetchCount(OUTBOX));
    }

    @Override
    public long count(Topic topic, Instant since) {
        return database.with(sql -> (long) sql.fetchCount(OUTBOX, owed(topic, since)));
    }

    /** Where there is no beginning, the index alone answers. */
    private static Condition owed(Topic topic, Instant since) {
        Condition ofTopic = OUTBOX.TOPIC.eq(topic.slug());
        return since.equals(Instant.EPOCH) ? ofTopic : ofTopic.and(OUTBOX.AT.ge(since));
    }
}
