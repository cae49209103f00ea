package dev.ferry.persistence.wave;

import static dev.ferry.persistence.schema.Tables.WAVE_PAGE;
import static dev.ferry.persistence.schema.Tables.WAVE_SHARE;

import dev.ferry.persistence.database.DatabaseTime;
import dev.ferry.persistence.table.Uuids;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Rows of {@code wave_share}: who takes part in the wave, and until when the others take them for alive. */
final class WaveShareRows {
    private WaveShareRows() {}

    /** That the node was heard of lately enough. */
    static Condition alive() {
        return WAVE_SHARE.LEASED_UNTIL.gt(DSL.currentInstant());
    }

    static boolean othersLive(DSLContext sql, String node) {
        return sql.fetchExists(WAVE_SHARE, WAVE_SHARE.NODE_ID.ne(node).and(alive()));
    }

    static UUID add(DSLContext sql, UUID run, String node, Duration lease) {
        UUID share = Uuids.next(sql);
        sql.insertInto(WAVE_SHARE)
                .set(WAVE_SHARE.SHARE_ID, share)
                .set(WAVE_SHARE.RUN_ID, run)
                .set(WAVE_SHARE.NODE_ID, node)
                .set(WAVE_SHARE.LEASED_UNTIL, from(sql, lease))
                .execute();
        return share;
    }

    /** The share lives on; false when there is no such share any more. */
    static boolean renew(DSLContext sql, UUID share, Duration lease) {
        return sql.update(WAVE_SHARE)
                        .set(WAVE_SHARE.LEASED_UNTIL, from(sql, lease))
                        .where(WAVE_SHARE.SHARE_ID.eq(share))
                        .execute()
                == 1;
    }

    static boolean exists(DSLContext sql, UUID share) {
        return sql.fetchExists(WAVE_SHARE, WAVE_SHARE.SHARE_ID.eq(share));
    }

    /** Takes a share out; what it had claimed and not done is free. */
    static void remove(DSLContext sql, UUID share) {
        removeAll(sql, WAVE_SHARE.SHARE_ID.eq(share));
    }

    /** Takes out what this node had before. */
    static void forget(DSLContext sql, String node) {
        removeAll(sql, WAVE_SHARE.NODE_ID.eq(node));
    }

    private static void removeAll(DSLContext sql, Condition which) {
        sql.deleteFrom(WAVE_PAGE)
                .where(WAVE_PAGE.COUNTS.isNull())
                .and(WAVE_PAGE.SHARE_ID.in(
                        sql.select(WAVE_SHARE.SHARE_ID).from(WAVE_SHARE).where(which)))
                .execute();
        sql.deleteFrom(WAVE_SHARE).where(which).execute();
    }

    /** Takes out everything: the wave is over, or nobody is left to go on with it. */
    static void forgetAll(DSLContext sql) {
        sql.deleteFrom(WAVE_PAGE).execute();
        sql.deleteFrom(WAVE_SHARE).execute();
    }

    private static Instant from(DSLContext sql, Duration lease) {
        return DatabaseTime.now(sql).plus(lease);
    }
}
