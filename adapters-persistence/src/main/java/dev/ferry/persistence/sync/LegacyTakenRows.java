package dev.ferry.persistence.sync;

import static dev.ferry.persistence.schema.Tables.LEGACY_TAKEN;

import dev.ferry.domain.account.PublisherId;
import org.jooq.DSLContext;

/** Rows of the last change that was taken of each account. */
final class LegacyTakenRows {
    private LegacyTakenRows() {}

    /** The number of the last one; 0 where none was. */
    static long last(DSLContext sql, PublisherId account) {
        Long last = sql.selectFrom(LEGACY_TAKEN)
                .where(LEGACY_TAKEN.PUBLISHER_ID.eq(account.value()))
                .fetchOne(LEGACY_TAKEN.LAST_NUMBER);
        return last == null ? 0 : last;
    }

    /**
     * Whether it is newer than the last one; then it is the last. Two who tell of one account for the first time
     * collide, and the one who is late tries again.
     */
    static boolean take(DSLContext sql, PublisherId account, long number) {
        if (renew(sql, account, number)) {
            return true;
        }
        if (sql.fetchExists(LEGACY_TAKEN, LEGACY_TAKEN.PUBLISHER_ID.eq(account.value()))) {
            return renew(sql, account, number); // the first may have come between these two looks, with an older one
        }
        sql.insertInto(LEGACY_TAKEN, LEGACY_TAKEN.PUBLISHER_ID, LEGACY_TAKEN.LAST_NUMBER)
                .values(account.value(), number)
                .execute();
        return true;
    }

    private static boolean renew(DSLContext sql, PublisherId account, long number) {
        return sql.update(LEGACY_TAKEN)
                        .set(LEGACY_TAKEN.LAST_NUMBER, number)
                        .where(LEGACY_TAKEN.PUBLISHER_ID.eq(account.value()), LEGACY_TAKEN.LAST_NUMBER.lt(number))
                        .execute()
                == 1;
    }
}
