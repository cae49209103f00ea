package dev.ferry.persistence.sync;

import static dev.ferry.persistence.schema.Tables.OUTBOX;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.sync.OutboxEntry;
import dev.ferry.domain.sync.Topic;
import dev.ferry.persistence.table.Columns;
import dev.ferry.persistence.table.Reading;
import dev.ferry.persistence.table.Slugs;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SelectForUpdateStep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rows of {@code outbox}. */
final class OutboxRows {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxRows.class);
    private static final Slugs<Topic> TOPICS = Slugs.of(Topic.class);
    private static final Columns<OutboxEntry> COLUMNS = Columns.of(OUTBOX, OutboxEntry.class)
            .with(OUTBOX.PUBLISHER_ID, entry -> entry.account().value())
            .with(OUTBOX.TOPIC, entry -> entry.topic().slug())
            .with(OUTBOX.AT, OutboxEntry::at);

    /** Of what this version cannot read: nobody asks for it, and so it is in nobody's way. */
    private static final String UNREADABLE = "unreadable";

    private OutboxRows() {}

    static void insert(DSLContext sql, Collection<OutboxEntry> entries) {
        COLUMNS.insert(sql, entries);
    }

    /** The first of these. */
    static SelectForUpdateStep<Record> first(DSLContext sql, Condition which, int limit) {
        return sql.selectFrom(OUTBOX)
                .where(which)
                .orderBy(OUTBOX.TOPIC, OUTBOX.ID)
                .limit(limit);
    }

    /** Takes out the first of these that nobody else is taking; what cannot be read stays. */
    static List<Reading<OutboxEntry>> take(DSLContext sql, Condition which, int limit) {
        Result<Record> rows = first(sql, which, limit).forUpdate().skipLocked().fetch();
        List<Long> readable = new ArrayList<>();
        List<Reading<OutboxEntry>> taken = new ArrayList<>();
        for (Record row : rows) {
            Reading<OutboxEntry> reading = reading(row);
            reading.stream().forEach(_ -> readable.add(row.get(OUTBOX.ID)));
            taken.add(reading);
        }
        if (!readable.isEmpty()) {
            sql.deleteFrom(OUTBOX).where(OUTBOX.ID.in(readable)).execute();
        }
        return taken;
    }

    /** Keeps it from being found again, by whomever; answers whether there was any. */
    static boolean setAsideWhatCannotBeRead(DSLContext sql, List<Reading<OutboxEntry>> found) {
        boolean any = false;
        for (Reading<OutboxEntry> one : found) {
            if (one instanceof Reading.Unreadable<OutboxEntry>(var row, var why)) {
                any = true;
                LOG.warn(
                        "what is owed of {} ({}) was set aside: {}",
                        row.get(OUTBOX.PUBLISHER_ID),
                        row.get(OUTBOX.TOPIC),
                        why);
                sql.update(OUTBOX)
                        .set(OUTBOX.TOPIC, UNREADABLE)
                        .where(OUTBOX.ID.eq(row.get(OUTBOX.ID)))
                        .execute();
            }
        }
        return any;
    }

    static Reading<OutboxEntry> reading(Record row) {
        return Reading.of(row, OutboxRows::read);
    }

    private static OutboxEntry read(Record row) {
        return new OutboxEntry(
                new PublisherId(row.get(OUTBOX.PUBLISHER_ID)), TOPICS.read(row.get(OUTBOX.TOPIC)), row.get(OUTBOX.AT));
    }
}
