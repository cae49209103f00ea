package dev.ferry.persistence.mail;

import static dev.ferry.persistence.schema.Tables.MAIL_QUEUE;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailQueue;
import dev.ferry.domain.mail.MailStatus;
import dev.ferry.domain.mail.QueuedMail;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.table.ExpiredRows;
import dev.ferry.persistence.table.StorableText;
import dev.ferry.persistence.table.Uuids;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The outbox of mails in a table, which nodes share by leases. Thread-safe. */
final class JooqMailQueue implements MailQueue {
    /** For so long it can be seen in the database to whom what was sent. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final Database database;

    @Inject
    JooqMailQueue(Database database) {
        this.database = database;
    }

    @Override
    public void addAll(List<Mail> mails) {
        if (mails.isEmpty()) {
            return;
        }
        database.with(sql -> {
            UUID seed = Uuids.next(sql);
            MailQueueRows.insert(
                    sql,
                    IntStream.range(0, mails.size())
                            .mapToObj(number -> new QueuedMail(id(seed, number), mails.get(number), 0))
                            .toList());
            return mails.size();
        });
    }

    /** As good as random, and one question to the database for all. */
    private static UUID id(UUID seed, int number) {
        return UUID.nameUUIDFromBytes((seed + "/" + number).getBytes(StandardCharsets.US_ASCII));
    }

    /** Rows that another claims just now are passed over. */
    @Override
    public List<QueuedMail> claim(int limit, Instant at, Duration lease) {
        return database.with(sql -> {
            List<QueuedMail> claimed = sql.selectFrom(MAIL_QUEUE)
                    .where(MAIL_QUEUE.DUE_AT.le(at))
                    .orderBy(MAIL_QUEUE.DUE_AT, MAIL_QUEUE.NUMBER)
                    .limit(limit)
                    .forUpdate()
                    .skipLocked()
                    .fetch()
                    .map(MailQueueRows::read);
            if (!claimed.isEmpty()) {
                lease(sql, claimed.stream().map(QueuedMail::id).toList(), at.plus(lease));
            }
            return claimed;
        });
    }

    private static void lease(DSLContext sql, List<UUID> ids, Instant until) {
        sql.update(MAIL_QUEUE)
                .set(MAIL_QUEUE.DUE_AT, until)
                .where(MAIL_QUEUE.MAIL_ID.in(ids))
                .execute();
    }

    @Override
    public void delivered(List<UUID> ids, Instant at) {
        if (ids.isEmpty()) {
            return;
        }
        database.with(sql -> {
            sql.update(MAIL_QUEUE)
                    .set(MAIL_QUEUE.BODY, (String) null)
                    .set(MAIL_QUEUE.DUE_AT, (Instant) null)
                    .set(MAIL_QUEUE.DELIVERED_AT, at)
                    .where(MAIL_QUEUE.MAIL_ID.in(ids))
                    .execute();
            ExpiredRows.deleteFew(sql, MAIL_QUEUE, MAIL_QUEUE.MAIL_ID, MAIL_QUEUE.DELIVERED_AT, at.minus(KEPT));
            return true;
        });
    }

    @Override
    public void putOff(UUID id, Instant dueAt, String reason) {
        database.with(sql -> sql.update(MAIL_QUEUE)
                .set(MAIL_QUEUE.TRIES, MAIL_QUEUE.TRIES.plus(1))
                .set(MAIL_QUEUE.DUE_AT, dueAt)
                .set(MAIL_QUEUE.REASON, StorableText.of(reason))
                .where(waits(id))
                .execute());
    }

    @Override
    public void setAside(UUID id, String reason) {
        database.with(sql -> sql.update(MAIL_QUEUE)
                .set(MAIL_QUEUE.TRIES, MAIL_QUEUE.TRIES.plus(1))
                .set(MAIL_QUEUE.DUE_AT, (Instant) null)
                .set(MAIL_QUEUE.REASON, StorableText.of(reason))
                .set(MAIL_QUEUE.BODY, DSL.when(MAIL_QUEUE.KIND.notIn(MailQueueRows.CODES), MAIL_QUEUE.BODY))
                .where(waits(id))
                .execute());
    }

    /** What was delivered or set aside meanwhile stays so. */
    private static Condition waits(UUID id) {
        return DSL.and(MAIL_QUEUE.MAIL_ID.eq(id), MAIL_QUEUE.DUE_AT.isNotNull());
    }

    @Override
    public int retryAll(Instant dueAt) {
        return database.with(sql -> sql.update(MAIL_QUEUE)
                .set(MAIL_QUEUE.TRIES, 0)
                .set(MAIL_QUEUE.DUE_AT, dueAt)
                .where(MAIL_QUEUE.DUE_AT.isNull(), MAIL_QUEUE.DELIVERED_AT.isNull(), MAIL_QUEUE.BODY.isNotNull())
                .execute());
    }

    @Override
    public List<MailStatus> about(PublisherId account, int most) {
        return database.with(sql -> sql.selectFrom(MAIL_QUEUE)
                .where(MAIL_QUEUE.PUBLISHER_ID.eq(account.value()))
                .orderBy(MAIL_QUEUE.PUBLISHER_ID, MAIL_QUEUE.NUMBER.desc())
                .limit(most)
                .fetch(MailQueueRows::status));
    }

    @Override
    public long count() {
        return database.with(sql -> (long) sql.fetchCount(MAIL_QUEUE, MAIL_QUEUE.DUE_AT.isNotNull()));
    }
}
