package dev.ferry.persistence.sync;

import static dev.ferry.persistence.schema.Tables.SYNC_LANE;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.persistence.table.Columns;
import dev.ferry.persistence.table.Keys;
import dev.ferry.persistence.table.StorableText;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Rows of {@code sync_lane}. */
final class SyncLaneRows {
    private static final Columns<SyncLane> COLUMNS = Columns.of(SYNC_LANE, SyncLane.class)
            .with(SYNC_LANE.PUBLISHER_ID, lane -> lane.account().value())
            .with(SYNC_LANE.DUE_AT, lane -> lane.dueAt().orElse(null))
            .with(SYNC_LANE.CLAIM, lane -> lane.claim().orElse(null))
            .with(SYNC_LANE.SET_ASIDE, SyncLane::setAside)
            .with(SYNC_LANE.TRIES, SyncLane::tries)
            .with(SYNC_LANE.REASON, lane -> lane.reason().map(StorableText::of).orElse(null))
            .with(SYNC_LANE.DELIVERED, SyncLane::delivered);

    private SyncLaneRows() {}

    /**
     * Those of these accounts that are there, locked until the transaction ends, in an order in which no two wait for
     * each other.
     */
    static Map<PublisherId, SyncLane> hold(DSLContext sql, Collection<PublisherId> accounts) {
        return sql
                .selectFrom(SYNC_LANE)
                .where(Keys.among(SYNC_LANE.PUBLISHER_ID, accounts))
                .orderBy(SYNC_LANE.PUBLISHER_ID)
                .forUpdate()
                .fetch(SyncLaneRows::read)
                .stream()
                .collect(Collectors.toMap(SyncLane::account, Function.identity(), (_, last) -> last, TreeMap::new));
    }

    static void insert(DSLContext sql, Collection<SyncLane> lanes) {
        COLUMNS.insert(sql, lanes);
    }

    static void update(DSLContext sql, Collection<SyncLane> lanes) {
        COLUMNS.update(
                sql, lanes, SYNC_LANE.PUBLISHER_ID, lane -> lane.account().value());
    }

    static SyncLane read(Record row) {
        return new SyncLane(
                new PublisherId(row.get(SYNC_LANE.PUBLISHER_ID)),
                Optional.ofNullable(row.get(SYNC_LANE.DUE_AT)),
                Optional.ofNullable(row.get(SYNC_LANE.CLAIM)),
                row.get(SYNC_LANE.SET_ASIDE),
                row.get(SYNC_LANE.TRIES),
                Optional.ofNullable(row.get(SYNC_LANE.REASON)),
                row.get(SYNC_LANE.DELIVERED));
    }
}
