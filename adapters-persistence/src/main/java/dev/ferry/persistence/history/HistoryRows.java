package dev.ferry.persistence.history;

import static dev.ferry.persistence.schema.Tables.HISTORY;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.persistence.table.Columns;
import dev.ferry.persistence.table.Json;
import dev.ferry.persistence.table.Slugs;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Rows of {@code history}. */
final class HistoryRows {
    private static final Slugs<Action> ACTIONS = Slugs.of(Action.class);
    private static final Columns<HistoryEntry> COLUMNS = Columns.of(HISTORY, HistoryEntry.class)
            .with(HISTORY.AT, HistoryEntry::at)
            .with(HISTORY.ACTOR, HistoryEntry::actor)
            .with(HISTORY.ACTION, entry -> entry.action().slug())
            .with(
                    HISTORY.PUBLISHER_ID,
                    entry -> entry.account().map(PublisherId::value).orElse(null))
            .with(HISTORY.FACTS, entry -> Json.write(entry.facts()));

    private HistoryRows() {}

    static void insert(DSLContext sql, Collection<HistoryEntry> entries) {
        COLUMNS.insert(sql, entries);
    }

    /** Answers its id. */
    static long insertOne(DSLContext sql, HistoryEntry entry) {
        return Objects.requireNonNull(sql.insertInto(HISTORY)
                        .set(COLUMNS.of(entry))
                        .returningResult(HISTORY.ID)
                        .fetchOne())
                .value1();
    }

    static HistoryEntry read(Record row) {
        return new HistoryEntry(
                row.get(HISTORY.AT),
                row.get(HISTORY.ACTOR),
                ACTIONS.read(row.get(HISTORY.ACTION)),
                Optional.ofNullable(row.get(HISTORY.PUBLISHER_ID)).map(PublisherId::new),
                Json.map(row.get(HISTORY.FACTS)));
    }
}
