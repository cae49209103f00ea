package dev.ferry.persistence.sync;

import static dev.ferry.persistence.schema.Tables.OUTBOX;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.sync.Outbox;
import dev.ferry.domain.sync.OutboxEntry;
import dev.ferry.domain.sync.Topic;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.table.Keys;
import dev.ferry.persistence.table.Reading;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
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
        return database.with(sql -> sql
                .selectFrom(OUTBOX)
                .where(OUTBOX.PUBLISHER_ID.eq(account.value()))
                .orderBy(OUTBOX.ID)
                .fetch(OutboxRows::reading)
                .stream()
                .flatMap(Reading::stream)
                .toList());
    }

    /** What others are taking at the same time is passed over. */
    @Override
    public List<OutboxEntry> take(Topic topic, Instant since, int limit) {
        return database.with(sql -> {
            List<OutboxEntry> taken = new ArrayList<>();
            List<Reading<OutboxEntry>> due;
            do {
                due = OutboxRows.take(sql, owed(topic, since), limit - taken.size());
                due.stream().flatMap(Reading::stream).forEach(taken::add);
            } while (OutboxRows.setAsideWhatCannotBeRead(sql, due));
            return taken;
        });
    }

    /**
     * Rows are counted and not accounts, so that it is one look at the index; fewer accounts may come than there are.
     */
    @Override
    public List<PublisherId> accountsPending(Topic topic, int limit) {
        return database.with(sql -> {
            List<Reading<OutboxEntry>> pending;
            do {
                pending = OutboxRows.first(sql, OUTBOX.TOPIC.eq(topic.slug()), limit)
                        .fetch(OutboxRows::reading);
            } while (OutboxRows.setAsideWhatCannotBeRead(sql, pending));
            return pending.stream()
                    .flatMap(Reading::stream)
                    .map(OutboxEntry::account)
                    .distinct()
                    .toList();
        });
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
