package dev.ferry.persistence.mail;

import static dev.ferry.persistence.schema.Tables.MAIL_QUEUE;

import dev.ferry.domain.mail.MailBacklog;
import dev.ferry.domain.mail.MailFault;
import dev.ferry.domain.mail.MailTally;
import dev.ferry.persistence.table.Keys;
import dev.ferry.persistence.table.Microseconds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Counts rows of {@code mail_queue}, by what became of them. */
final class MailBacklogRows {
    private static final Condition WAITING = MAIL_QUEUE.DUE_AT.ge(Microseconds.BEGINNING); // no null is looked at
    private static final Condition UNSENT = MAIL_QUEUE.DELIVERED_AT.isNull();

    /** So many in one question. */
    private static final int AT_ONCE = 1_000;

    private MailBacklogRows() {}

    /** Those that were sent stay for weeks: what is not sent is found by indexes, and there is mostly little of it. */
    static MailBacklog backlog(DSLContext sql) {
        Condition retriable = UNSENT.and(MAIL_QUEUE.BODY.isNotNull());
        return new MailBacklog(
                sql.fetchCount(MAIL_QUEUE, WAITING),
                sql.fetchCount(MAIL_QUEUE, retriable.and(MAIL_QUEUE.DUE_AT.isNull())),
                Optional.ofNullable(sql.select(DSL.min(MAIL_QUEUE.WRITTEN_AT))
                        .from(MAIL_QUEUE)
                        .where(WAITING)
                        .fetchSingle()
                        .value1()),
                lastFault(sql, retriable));
    }

    static MailTally tally(DSLContext sql, Collection<UUID> ids) {
        List<UUID> all = new ArrayList<>(ids);
        MailTally tally = MailTally.NONE;
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            tally = tally.plus(tallyOf(sql, all.subList(from, Math.min(all.size(), from + AT_ONCE))));
        }
        return tally;
    }

    private static MailTally tallyOf(DSLContext sql, List<UUID> some) {
        Condition these = Keys.among(MAIL_QUEUE.MAIL_ID, some, id -> id);
        long unsent = sql.fetchCount(MAIL_QUEUE, these.and(UNSENT));
        long waiting = sql.fetchCount(MAIL_QUEUE, these.and(WAITING));
        return new MailTally(
                sql.fetchCount(MAIL_QUEUE, these) - unsent, waiting, unsent - waiting, lastFault(sql, these));
    }

    private static Optional<MailFault> lastFault(DSLContext sql, Condition which) {
        return sql.select(MAIL_QUEUE.FAILED_AT, MAIL_QUEUE.REASON)
                .from(MAIL_QUEUE)
                .where(which, UNSENT, MAIL_QUEUE.FAILED_AT.isNotNull(), MAIL_QUEUE.REASON.isNotNull())
                .orderBy(MAIL_QUEUE.FAILED_AT.desc())
                .limit(1)
                .fetchOptional(row -> new MailFault(row.value1(), row.value2()));
    }
}
