package dev.ferry.persistence.history;

import static dev.ferry.persistence.schema.Tables.HISTORY;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.History;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.table.Keys;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** History in a table that is only ever inserted into. Thread-safe. */
public final class JooqHistory implements History {
    private static final int PAGE = 1000;

    private final Database database;

    @Inject
    JooqHistory(Database database) {
        this.database = database;
    }

    @Override
    public void appendAll(List<HistoryEntry> entries) {
        database.with(sql -> {
            HistoryRows.insert(sql, entries);
            return entries.size();
        });
    }

    @Override
    public Stream<HistoryEntry> entries(Optional<PublisherId> account) {
        return Keys.<Record>pages(last -> pageBehind(last, account)).map(HistoryRows::read);
    }

    private List<Record> pageBehind(Optional<Record> last, Optional<PublisherId> account) {
        Condition which = account.map(id -> HISTORY.PUBLISHER_ID.eq(id.value())).orElseGet(DSL::noCondition);
        Condition behind = last.map(row -> HISTORY.ID.gt(row.get(HISTORY.ID))).orElseGet(DSL::noCondition);
        return database.with(sql -> List.copyOf(sql.selectFrom(HISTORY)
                .where(which, behind)
                .orderBy(HISTORY.ID)
                .limit(PAGE)
                .fetch()));
    }
}
