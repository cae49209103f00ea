package dev.ferry.persistence.sync;

import static dev.ferry.persistence.schema.Tables.SCHEDULED_DELETION;
import static dev.ferry.persistence.schema.Tables.SYNC_CHANGE;
import static dev.ferry.persistence.schema.Tables.SYNC_LANE;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.sync.SyncStatus;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.impl.DSL;

/** Counts what is owed, of one account or of all. */
final class SyncStatusRows {
    private SyncStatusRows() {}

    static SyncStatus of(DSLContext sql, Optional<PublisherId> account) {
        Record2<Integer, Instant> pending = sql.select(DSL.count(), DSL.min(SYNC_CHANGE.AT))
                .from(SYNC_CHANGE)
                .where(isOf(SYNC_CHANGE.PUBLISHER_ID, account))
                .fetchSingle();
        Record2<Integer, Long> lanes = sql.select(
                        DSL.count().filterWhere(SYNC_LANE.SET_ASIDE.isTrue()),
                        DSL.coalesce(DSL.sum(SYNC_LANE.DELIVERED), DSL.inline(0))
                                .cast(Long.class))
                .from(SYNC_LANE)
                .where(isOf(SYNC_LANE.PUBLISHER_ID, account))
                .fetchSingle();
        return new SyncStatus(
                pending.value1() - lanes.value1(),
                sql.fetchCount(SCHEDULED_DELETION, isOf(SCHEDULED_DELETION.PUBLISHER_ID, account)),
                lanes.value1(),
                lanes.value2(),
                Optional.ofNullable(pending.value2()));
    }

    private static Condition isOf(Field<String> column, Optional<PublisherId> account) {
        return account.map(id -> column.eq(id.value())).orElseGet(DSL::noCondition);
    }
}
