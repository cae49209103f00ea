package dev.ferry.persistence.deadline;

import static dev.ferry.persistence.schema.Tables.DEADLINE_NOTICE;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.deadline.Notice;
import dev.ferry.persistence.table.Batches;
import dev.ferry.persistence.table.Keys;
import dev.ferry.persistence.table.Slugs;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;

/** Rows of {@code deadline_notice}. */
final class NoticeRows {
    private static final Slugs<Notice.Kind> KINDS = Slugs.of(Notice.Kind.class);

    private NoticeRows() {}

    static Map<PublisherId, Set<Notice>> fetch(DSLContext sql, Set<PublisherId> accounts) {
        return sql.selectFrom(DEADLINE_NOTICE).where(Keys.among(DEADLINE_NOTICE.PUBLISHER_ID, accounts)).stream()
                .map(NoticeRows::read)
                .collect(Collectors.groupingBy(Notice::account, Collectors.toUnmodifiableSet()));
    }

    private static Notice read(Record row) {
        return new Notice(
                new PublisherId(row.get(DEADLINE_NOTICE.PUBLISHER_ID)),
                KINDS.read(row.get(DEADLINE_NOTICE.KIND)),
                row.get(DEADLINE_NOTICE.ABOUT),
                row.get(DEADLINE_NOTICE.LAST_DAY),
                row.get(DEADLINE_NOTICE.DAYS_BEFORE));
    }

    static Set<Notice> insert(DSLContext sql, Set<Notice> notices, Instant at) {
        return Batches.changed(sql, notices, one -> insert(sql, one, at));
    }

    private static Query insert(DSLContext sql, Notice one, Instant at) {
        return sql.insertInto(DEADLINE_NOTICE)
                .set(DEADLINE_NOTICE.PUBLISHER_ID, one.account().value())
                .set(DEADLINE_NOTICE.KIND, one.kind().slug())
                .set(DEADLINE_NOTICE.ABOUT, one.about())
                .set(DEADLINE_NOTICE.LAST_DAY, one.day())
                .set(DEADLINE_NOTICE.DAYS_BEFORE, one.daysBefore())
                .set(DEADLINE_NOTICE.TOLD_AT, at)
                .onConflictDoNothing();
    }
}
