package dev.ferry.persistence.wave;

import static dev.ferry.persistence.schema.Tables.WAVE_PAGE;
import static dev.ferry.persistence.schema.Tables.WAVE_SHARE;

import dev.ferry.domain.migration.PageClaim;
import dev.ferry.domain.migration.WaveCounts;
import dev.ferry.persistence.wave.JooqWaveClaims.Place;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Rows of {@code wave_page}: whose a page is, and, once it is done, what came of it. */
final class WavePageRows {
    private WavePageRows() {}

    /**
     * Two that claim a page at once collide by its key, and the one who is late asks again. A page is taken from a dead
     * node only if it is still that node's.
     */
    static PageClaim claim(DSLContext sql, Place place, int page) {
        Record row = find(sql, place, page);
        if (row == null) {
            insert(sql, place, page);
            return PageClaim.MINE;
        }
        UUID holder = row.get(WAVE_PAGE.SHARE_ID);
        if (row.get(WAVE_PAGE.COUNTS) != null) {
            return PageClaim.DONE;
        }
        boolean mine = holder.equals(place.share()) || (!lives(sql, holder) && take(sql, place, page, holder));
        return mine ? PageClaim.MINE : PageClaim.ANOTHERS;
    }

    private static @Nullable Record find(DSLContext sql, Place place, int page) {
        return sql.selectFrom(WAVE_PAGE).where(of(place, page)).fetchOne();
    }

    private static void insert(DSLContext sql, Place place, int page) {
        sql.insertInto(WAVE_PAGE)
                .set(WAVE_PAGE.RUN_ID, place.run())
                .set(WAVE_PAGE.PAGE, page)
                .set(WAVE_PAGE.SHARE_ID, place.share())
                .execute();
    }

    private static boolean lives(DSLContext sql, UUID holder) {
        return sql.fetchExists(WAVE_SHARE, WAVE_SHARE.SHARE_ID.eq(holder).and(WaveShareRows.alive()));
    }

    private static boolean take(DSLContext sql, Place place, int page, UUID holder) {
        return sql.update(WAVE_PAGE)
                        .set(WAVE_PAGE.SHARE_ID, place.share())
                        .where(of(place, page))
                        .and(openOf(holder))
                        .execute()
                == 1;
    }

    /**
     * The row is locked from here to the end of the transaction: who would take the page over waits for what becomes of
     * it.
     */
    static boolean done(DSLContext sql, Place place, int page, WaveCounts counts) {
        return sql.update(WAVE_PAGE)
                        .set(WAVE_PAGE.COUNTS, Counts.write(counts))
                        .where(of(place, page))
                        .and(openOf(place.share()))
                        .execute()
                == 1;
    }

    static WaveCounts counts(DSLContext sql, Place place) {
        return sql
                .select(WAVE_PAGE.COUNTS)
                .from(WAVE_PAGE)
                .where(WAVE_PAGE.RUN_ID.eq(place.run()))
                .and(WAVE_PAGE.COUNTS.isNotNull())
                .fetch(WAVE_PAGE.COUNTS)
                .stream()
                .map(Counts::read)
                .reduce(WaveCounts.NONE, WaveCounts::plus);
    }

    private static Condition of(Place place, int page) {
        return WAVE_PAGE.RUN_ID.eq(place.run()).and(WAVE_PAGE.PAGE.eq(page));
    }

    private static Condition openOf(UUID share) {
        return WAVE_PAGE.SHARE_ID.eq(share).and(WAVE_PAGE.COUNTS.isNull());
    }
}
