package dev.ferry.persistence.sync;

import static dev.ferry.persistence.schema.Tables.SYNC_CHANGE;
import static dev.ferry.persistence.schema.Tables.SYNC_LANE;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.sync.Change;
import dev.ferry.domain.sync.NumberedChange;
import dev.ferry.persistence.table.Columns;
import dev.ferry.persistence.table.Keys;
import dev.ferry.persistence.table.Reading;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Rows of {@code sync_change}. */
final class SyncChangeRows {
    private static final Columns<Change> COLUMNS = Columns.of(SYNC_CHANGE, Change.class)
            .with(SYNC_CHANGE.PUBLISHER_ID, change -> change.account().value())
            .with(SYNC_CHANGE.KIND, change -> change.what().slug())
            .with(SYNC_CHANGE.CHANGE, change -> ChangeText.write(change.what()))
            .with(SYNC_CHANGE.AT, Change::at);

    private static final Field<Long> FIRST = DSL.field(DSL.select(SYNC_CHANGE.NUMBER)
            .from(SYNC_CHANGE)
            .where(SYNC_CHANGE.PUBLISHER_ID.eq(SYNC_LANE.PUBLISHER_ID))
            .orderBy(SYNC_CHANGE.PUBLISHER_ID, SYNC_CHANGE.NUMBER)
            .limit(1));

    private SyncChangeRows() {}

    static void insert(DSLContext sql, Collection<Change> changes) {
        COLUMNS.insert(sql, changes);
    }

    /** The oldest that the account is owed. */
    static List<OwedChange> first(DSLContext sql, PublisherId account, int most) {
        return sql.selectFrom(SYNC_CHANGE)
                .where(SYNC_CHANGE.PUBLISHER_ID.eq(account.value()))
                .orderBy(SYNC_CHANGE.PUBLISHER_ID, SYNC_CHANGE.NUMBER)
                .limit(most)
                .fetch(row -> new OwedChange(
                        row.get(SYNC_CHANGE.NUMBER), row.get(SYNC_CHANGE.KIND), Reading.of(row, SyncChangeRows::read)));
    }

    /** The number of the first change that each of these accounts is owed; one that is owed nothing is absent. */
    static Map<PublisherId, Long> firsts(DSLContext sql, Collection<PublisherId> accounts) {
        Map<PublisherId, Long> firsts = new HashMap<>();
        sql
                .select(SYNC_LANE.PUBLISHER_ID, FIRST)
                .from(SYNC_LANE)
                .where(Keys.among(SYNC_LANE.PUBLISHER_ID, accounts))
                .fetch()
                .stream()
                .filter(row -> row.value2() != null)
                .forEach(row -> firsts.put(new PublisherId(row.value1()), row.value2()));
        return firsts;
    }

    /**
     * Takes out those of these that are owed still, and answers their numbers. One statement for each, all in one go:
     * it is parsed once, however many there are.
     */
    static Set<Long> delete(DSLContext sql, List<Long> numbers) {
        Set<Long> pending = new HashSet<>();
        if (!numbers.isEmpty()) {
            int[] deleted = sql.batch(sql.deleteFrom(SYNC_CHANGE).where(SYNC_CHANGE.NUMBER.eq((Long) null)))
                    .bind(numbers.stream().map(number -> new Object[] {number}).toArray(Object[][]::new))
                    .execute();
            for (int at = 0; at < deleted.length; at++) {
                if (deleted[at] == 1) {
                    pending.add(numbers.get(at));
                }
            }
        }
        return pending;
    }

    static NumberedChange read(Record row) {
        return new NumberedChange(
                row.get(SYNC_CHANGE.NUMBER),
                new Change(
                        new PublisherId(row.get(SYNC_CHANGE.PUBLISHER_ID)),
                        ChangeText.read(row.get(SYNC_CHANGE.KIND), row.get(SYNC_CHANGE.CHANGE)),
                        row.get(SYNC_CHANGE.AT)));
    }
}
