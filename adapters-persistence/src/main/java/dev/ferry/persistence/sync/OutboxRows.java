package dev.ferry.persistence.sync;

import static dev.ferry.persistence.schema.Tables.OUTBOX;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.sync.OutboxEntry;
import dev.ferry.domain.sync.Topic;
import dev.ferry.persistence.table.Columns;
import dev.ferry.persistence.table.Slugs;
import java.util.Collection;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Rows of {@code outbox}. */
final class OutboxRows {
    private static final Slugs<Topic> TOPICS = Slugs.of(Topic.class);
    private static final Columns<OutboxEntry> COLUMNS = Columns.of(OUTBOX, OutboxEntry.class)
            .with(OUTBOX.PUBLISHER_ID, entry -> entry.account().value())
            .with(OUTBOX.TOPIC, entry -> entry.topic().slug())
            .with(OUTBOX.AT, OutboxEntry::at);

    private OutboxRows() {}

    static void insert(DSLContext sql, Collection<OutboxEntry> entries) {
        COLUMNS.insert(sql, entries);
    }

    static OutboxEntry read(Record row) {
        return new OutboxEntry(
                new PublisherId(row.get(OUTBOX.PUBLISHER_ID)), TOPICS.read(row.get(OUTBOX.TOPIC)), row.get(OUTBOX.AT));
    }
}
