package dev.ferry.persistence.mail;

import static dev.ferry.persistence.schema.Tables.MAIL_QUEUE;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.mail.ClaimedMail;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailBacklog;
import dev.ferry.domain.mail.MailFault;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.mail.MailQueue;
import dev.ferry.domain.mail.MailStatus;
import dev.ferry.domain.mail.MailTally;
import dev.ferry.domain.mail.QueuedMail;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.database.DatabaseTime;
import dev.ferry.persistence.expiry.ExpiredRows;
import dev.ferry.persistence.table.Keys;
import dev.ferry.persistence.table.Microseconds;
import dev.ferry.persistence.table.Reading;
import dev.ferry.persistence.table.StorableText;
import dev.ferry.persistence.table.Uuids;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.UpdateSetMoreStep;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The outbox of mails in a table, which nodes share by leases. Thread-safe. */
final class JooqMailQueue implements MailQueue {
    private static final Logger LOG = LoggerFactory.getLogger(JooqMailQueue.class);

    /** For so long it can be seen in the database to whom what was sent. */
    private static final Duration KEPT = Duration.ofDays(30);

    static final ExpiredRows<UUID> EXPIRED =
            new ExpiredRows<>(MAIL_QUEUE, MAIL_QUEUE.MAIL_ID, MAIL_QUEUE.DELIVERED_AT, KEPT);

    private static final Condition HOLDS_CODE = MAIL_QUEUE.KIND.in(Arrays.stream(MailKind.values())
            .filter(MailKind::holdsCode)
            .map(MailKind::slug)
            .toList());

    private final Database database;

    @Inject
    JooqMailQueue(Database database) {
        this.database = database;
    }

    @Override
    public List<UUID> addAll(List<Mail> mails) {
        if (mails.isEmpty()) {
            return List.of();
        }
        return database.with(sql -> {
            UUID seed = Uuids.next(sql);
            Instant now = DatabaseTime.now(sql);
            List<MailQueueRows.Added> added = IntStream.range(0, mails.size())
                    .mapToObj(number -> new QueuedMail(id(seed, number), mails.get(number), 0))
                    .map(queued -> new MailQueueRows.Added(
                            queued, DatabaseTime.atOnce(queued.mail().at(), now)))
                    .toList();
            MailQueueRows.insert(sql, added);
            return added.stream().map(one -> one.queued().id()).toList();
        });
    }

    /** As good as random, and one question to the database for all. */
    private static UUID id(UUID seed, int number) {
        return UUID.nameUUIDFromBytes((seed + "/" + number).getBytes(StandardCharsets.US_ASCII));
    }

    /** Rows that another claims just now are passed over. */
    @Override
    public List<ClaimedMail> claim(int limit, Instant at, Duration lease) {
        List<ClaimedMail> claimed = new ArrayList<>(claim(HOLDS_CODE, limit, at, lease));
        if (claimed.size() < limit) {
            claimed.addAll(claim(HOLDS_CODE.not(), limit - claimed.size(), at, lease));
        }
        return claimed;
    }

    @Override
    public List<ClaimedMail> claim(List<UUID> ids, Instant at, Duration lease) {
        return ids.isEmpty() ? List.of() : claim(Keys.among(MAIL_QUEUE.MAIL_ID, ids, id -> id), ids.size(), at, lease);
    }

    /** What cannot be read is set aside, and others are claimed in its place. */
    private List<ClaimedMail> claim(Condition which, int limit, Instant at, Duration lease) {
        return database.with(sql -> {
            List<ClaimedMail> claimed = new ArrayList<>();
            List<Reading<QueuedMail>> due;
            do {
                due = due(sql, which, limit - claimed.size(), at);
                List<QueuedMail> readable =
                        due.stream().flatMap(Reading::stream).toList();
                claimed.addAll(leased(sql, readable, at.plus(lease)));
            } while (setAsideWhatCannotBeRead(sql, due, at));
            return claimed;
        });
    }

    private static List<Reading<QueuedMail>> due(DSLContext sql, Condition which, int limit, Instant at) {
        return sql.selectFrom(MAIL_QUEUE)
                .where(which, MAIL_QUEUE.DUE_AT.between(Microseconds.BEGINNING, at))
                .orderBy(MAIL_QUEUE.DUE_AT, MAIL_QUEUE.NUMBER)
                .limit(limit)
                .forUpdate()
                .skipLocked()
                .fetch(row -> Reading.of(row, MailQueueRows::read));
    }

    /** Answers whether there was any. */
    private static boolean setAsideWhatCannotBeRead(DSLContext sql, List<Reading<QueuedMail>> due, Instant at) {
        boolean any = false;
        for (Reading<QueuedMail> one : due) {
            if (one instanceof Reading.Unreadable<QueuedMail>(var row, var why)) {
                any = true;
                LOG.warn("a mail was set aside ({}): {} (see ferry mail status)", row.get(MAIL_QUEUE.MAIL_ID), why);
                setAside(sql, MAIL_QUEUE.MAIL_ID.eq(row.get(MAIL_QUEUE.MAIL_ID)), new MailFault(at, why));
            }
        }
        return any;
    }

    private static List<ClaimedMail> leased(DSLContext sql, List<QueuedMail> some, Instant leaseEnd) {
        if (some.isEmpty()) {
            return List.of();
        }
        Instant until = leaseEnd.truncatedTo(ChronoUnit.MICROS); // as it is read again
        sql.update(MAIL_QUEUE)
                .set(MAIL_QUEUE.DUE_AT, until)
                .where(MAIL_QUEUE.MAIL_ID.in(some.stream().map(QueuedMail::id).toList()))
                .execute();
        return some.stream().map(one -> new ClaimedMail(one, until)).toList();
    }

    @Override
    public List<ClaimedMail> renew(List<ClaimedMail> claimed, Instant at, Duration lease) {
        if (claimed.isEmpty()) {
            return List.of();
        }
        return database.with(sql -> {
            Map<UUID, Instant> held = sql.select(MAIL_QUEUE.MAIL_ID, MAIL_QUEUE.DUE_AT)
                    .from(MAIL_QUEUE)
                    .where(Keys.among(MAIL_QUEUE.MAIL_ID, claimed, ClaimedMail::id), MAIL_QUEUE.DUE_AT.isNotNull())
                    .forUpdate()
                    .fetchMap(MAIL_QUEUE.MAIL_ID, MAIL_QUEUE.DUE_AT);
            List<QueuedMail> ours = claimed.stream()
                    .filter(one -> one.until().equals(held.get(one.id())))
                    .map(ClaimedMail::queued)
                    .toList();
            return leased(sql, ours, at.plus(lease));
        });
    }

    @Override
    public void delivered(List<UUID> ids, Instant at) {
        if (ids.isEmpty()) {
            return;
        }
        database.with(sql -> {
            sql.update(MAIL_QUEUE)
                    .set(MAIL_QUEUE.BODY, (String) null)
                    .set(MAIL_QUEUE.HTML, (String) null)
                    .set(MAIL_QUEUE.DUE_AT, (Instant) null)
                    .set(MAIL_QUEUE.DELIVERED_AT, at)
                    .where(MAIL_QUEUE.MAIL_ID.in(ids))
                    .execute();
            EXPIRED.deleteFew(sql, at);
            return true;
        });
    }

    @Override
    public void putOff(ClaimedMail claimed, MailFault fault, Instant dueAt) {
        database.with(sql -> triedInVain(sql, fault)
                .set(MAIL_QUEUE.DUE_AT, dueAt)
                .where(isHeld(claimed))
                .execute());
    }

    @Override
    public void setAside(ClaimedMail claimed, MailFault fault) {
        database.with(sql -> setAside(sql, isHeld(claimed), fault));
    }

    private static int setAside(DSLContext sql, Condition which, MailFault fault) {
        return triedInVain(sql, fault)
                .set(MAIL_QUEUE.DUE_AT, (Instant) null)
                .set(MAIL_QUEUE.BODY, DSL.when(MAIL_QUEUE.KIND.notIn(MailQueueRows.CODES), MAIL_QUEUE.BODY))
                .set(MAIL_QUEUE.HTML, DSL.when(MAIL_QUEUE.KIND.notIn(MailQueueRows.CODES), MAIL_QUEUE.HTML))
                .where(which)
                .execute();
    }

    private static UpdateSetMoreStep<Record> triedInVain(DSLContext sql, MailFault fault) {
        return sql.update(MAIL_QUEUE)
                .set(MAIL_QUEUE.TRIES, MAIL_QUEUE.TRIES.plus(1))
                .set(MAIL_QUEUE.FAILED_AT, fault.at())
                .set(MAIL_QUEUE.REASON, StorableText.of(fault.why()));
    }

    /** What was delivered or set aside meanwhile stays so, and what another claimed is theirs. */
    private static Condition isHeld(ClaimedMail claimed) {
        return DSL.and(MAIL_QUEUE.MAIL_ID.eq(claimed.id()), MAIL_QUEUE.DUE_AT.eq(claimed.until()));
    }

    @Override
    public int retryAll(Instant dueAt) {
        return database.with(sql -> retry(sql, retriable(sql, Optional.empty()), dueAt));
    }

    @Override
    public int retry(EmailAddress to, Instant dueAt) {
        return database.with(sql -> retry(sql, retriable(sql, Optional.of(to)), dueAt));
    }

    @Override
    public boolean retry(UUID id, Instant dueAt) {
        return database.with(sql -> retry(sql, MAIL_QUEUE.MAIL_ID.eq(id).and(MailQueueRows.RETRIABLE), dueAt) == 1);
    }

    private static int retry(DSLContext sql, Condition which, Instant dueAt) {
        return sql.update(MAIL_QUEUE)
                .set(MAIL_QUEUE.TRIES, 0)
                .set(MAIL_QUEUE.DUE_AT, dueAt)
                .where(which)
                .execute();
    }

    @Override
    public int drop(Optional<EmailAddress> to) {
        return database.with(
                sql -> sql.deleteFrom(MAIL_QUEUE).where(retriable(sql, to)).execute());
    }

    private static Condition retriable(DSLContext sql, Optional<EmailAddress> to) {
        return MailQueueRows.RETRIABLE.and(
                to.map(address -> Keys.among(MAIL_QUEUE.MAIL_ID, setAsideFor(sql, address), id -> id))
                        .orElseGet(DSL::noCondition));
    }

    /** Addresses compare by their normal form, and what cannot be read is nobody's. */
    private static List<UUID> setAsideFor(DSLContext sql, EmailAddress to) {
        return sql
                .select(MAIL_QUEUE.MAIL_ID, MAIL_QUEUE.RECIPIENT)
                .from(MAIL_QUEUE)
                .where(MailQueueRows.RETRIABLE)
                .fetch()
                .stream()
                .filter(row -> EmailAddress.parse(row.value2()).equals(Outcome.done(to)))
                .map(Record2::value1)
                .toList();
    }

    @Override
    public List<MailStatus> about(PublisherId account, int most) {
        return database.with(sql -> sql
                .selectFrom(MAIL_QUEUE)
                .where(MAIL_QUEUE.PUBLISHER_ID.eq(account.value()))
                .orderBy(MAIL_QUEUE.PUBLISHER_ID, MAIL_QUEUE.NUMBER.desc())
                .limit(most)
                .fetch(row -> Reading.of(row, MailQueueRows::status))
                .stream()
                .flatMap(Reading::stream)
                .toList());
    }

    @Override
    public MailBacklog backlog() {
        return database.with(MailBacklogRows::backlog);
    }

    @Override
    public MailTally tally(Collection<UUID> ids) {
        return database.with(sql -> MailBacklogRows.tally(sql, ids));
    }

    @Override
    public long count() {
        return database.with(sql -> (long) sql.fetchCount(MAIL_QUEUE, MAIL_QUEUE.DUE_AT.isNotNull()));
    }
}
