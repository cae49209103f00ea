package dev.ferry.persistence.act;

import static dev.ferry.persistence.schema.Tables.SYSTEM_ACT;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.act.ActBacklog;
import dev.ferry.domain.act.ActQueue;
import dev.ferry.domain.act.ActStatus;
import dev.ferry.domain.act.ClaimedAct;
import dev.ferry.domain.act.QueuedAct;
import dev.ferry.domain.act.SystemAct;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.database.DatabaseTime;
import dev.ferry.persistence.table.Keys;
import dev.ferry.persistence.table.Microseconds;
import dev.ferry.persistence.table.Reading;
import dev.ferry.persistence.table.StorableText;
import dev.ferry.persistence.table.Uuids;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.UpdateSetMoreStep;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The outbox of acts in a table, which nodes share by leases. Thread-safe. */
final class JooqActQueue implements ActQueue {
    private static final Logger LOG = LoggerFactory.getLogger(JooqActQueue.class);
    private static final dev.ferry.persistence.schema.tables.SystemAct BEFORE = SYSTEM_ACT.as("before");

    /** Nothing of its lane was added before it. */
    private static final Condition FIRST_OF_ITS_LANE = DSL.notExists(
            DSL.selectOne().from(BEFORE).where(BEFORE.LANE.eq(SYSTEM_ACT.LANE), BEFORE.NUMBER.lt(SYSTEM_ACT.NUMBER)));

    private final Database database;

    @Inject
    JooqActQueue(Database database) {
        this.database = database;
    }

    @Override
    public List<UUID> addAll(List<SystemAct> acts, Instant at) {
        if (acts.isEmpty()) {
            return List.of();
        }
        return database.with(sql -> {
            Instant due = DatabaseTime.atOnce(at, DatabaseTime.now(sql));
            List<ActRows.Added> added = acts.stream()
                    .map(act -> new ActRows.Added(new QueuedAct(Uuids.next(sql), act, 0), at, due))
                    .toList();
            ActRows.insert(sql, added);
            return added.stream().map(one -> one.queued().id()).toList();
        });
    }

    @Override
    public List<ClaimedAct> claim(int limit, Instant at, Duration lease) {
        return claim(DSL.noCondition(), limit, at, lease);
    }

    @Override
    public List<ClaimedAct> claim(Collection<UUID> ids, Instant at, Duration lease) {
        return ids.isEmpty() ? List.of() : claim(Keys.among(SYSTEM_ACT.ACT_ID, ids, id -> id), ids.size(), at, lease);
    }

    /** What cannot be read is set aside, and others are claimed in its place. */
    private List<ClaimedAct> claim(Condition which, int limit, Instant at, Duration lease) {
        return database.with(sql -> {
            List<ClaimedAct> claimed = new ArrayList<>();
            List<Reading<QueuedAct>> due;
            do {
                due = due(sql, which, limit - claimed.size(), at);
                claimed.addAll(leased(sql, due.stream().flatMap(Reading::stream).toList(), at.plus(lease)));
            } while (setAsideWhatCannotBeRead(sql, due, at));
            return claimed;
        });
    }

    /** Rows that another claims just now are passed over. */
    private static List<Reading<QueuedAct>> due(DSLContext sql, Condition which, int limit, Instant at) {
        return sql.selectFrom(SYSTEM_ACT)
                .where(which, SYSTEM_ACT.DUE_AT.between(Microseconds.BEGINNING, at), FIRST_OF_ITS_LANE)
                .orderBy(SYSTEM_ACT.DUE_AT, SYSTEM_ACT.NUMBER)
                .limit(limit)
                .forUpdate()
                .skipLocked()
                .fetch(row -> Reading.of(row, ActRows::read));
    }

    private static List<ClaimedAct> leased(DSLContext sql, List<QueuedAct> some, Instant leaseEnd) {
        if (some.isEmpty()) {
            return List.of();
        }
        Instant until = leaseEnd.truncatedTo(ChronoUnit.MICROS); // as it is read again
        sql.update(SYSTEM_ACT)
                .set(SYSTEM_ACT.DUE_AT, until)
                .where(Keys.among(SYSTEM_ACT.ACT_ID, some, QueuedAct::id))
                .execute();
        return some.stream().map(one -> new ClaimedAct(one, until)).toList();
    }

    /** Answers whether there was any. */
    private static boolean setAsideWhatCannotBeRead(DSLContext sql, List<Reading<QueuedAct>> due, Instant at) {
        boolean any = false;
        for (Reading<QueuedAct> one : due) {
            if (one instanceof Reading.Unreadable<QueuedAct>(var row, var why)) {
                any = true;
                LOG.warn("an act was set aside ({}): {}", row.get(SYSTEM_ACT.ACT_ID), why);
                toldInVain(sql, why, at)
                        .set(SYSTEM_ACT.DUE_AT, (Instant) null)
                        .where(SYSTEM_ACT.ACT_ID.eq(row.get(SYSTEM_ACT.ACT_ID)))
                        .execute();
            }
        }
        return any;
    }

    @Override
    public boolean answered(UUID id) {
        return database.with(sql ->
                sql.deleteFrom(SYSTEM_ACT).where(SYSTEM_ACT.ACT_ID.eq(id)).execute() > 0);
    }

    @Override
    public void putOff(ClaimedAct claimed, String reason, Instant at, Instant dueAt) {
        database.with(sql -> toldInVain(sql, reason, at)
                .set(SYSTEM_ACT.DUE_AT, dueAt)
                .where(isHeld(claimed))
                .execute());
    }

    @Override
    public void setAside(ClaimedAct claimed, String reason, Instant at) {
        database.with(sql -> toldInVain(sql, reason, at)
                .set(SYSTEM_ACT.DUE_AT, (Instant) null)
                .where(isHeld(claimed))
                .execute());
    }

    private static UpdateSetMoreStep<Record> toldInVain(DSLContext sql, String reason, Instant at) {
        return sql.update(SYSTEM_ACT)
                .set(SYSTEM_ACT.TRIES, SYSTEM_ACT.TRIES.plus(1))
                .set(SYSTEM_ACT.FAILED_AT, at)
                .set(SYSTEM_ACT.REASON, StorableText.of(reason));
    }

    /** What was answered or set aside meanwhile stays so, and what another claimed is theirs. */
    private static Condition isHeld(ClaimedAct claimed) {
        return DSL.and(SYSTEM_ACT.ACT_ID.eq(claimed.id()), SYSTEM_ACT.DUE_AT.eq(claimed.until()));
    }

    @Override
    public int retryAll(Optional<PublisherId> account, Instant dueAt) {
        return database.with(sql -> sql.update(SYSTEM_ACT)
                .set(SYSTEM_ACT.TRIES, 0)
                .set(SYSTEM_ACT.DUE_AT, dueAt)
                .where(SYSTEM_ACT.DUE_AT.isNull(), of(account))
                .execute());
    }

    @Override
    public List<ActStatus> pending(Optional<PublisherId> account, int most) {
        return pending(of(account), most);
    }

    @Override
    public List<ActStatus> pending(OfferKey offer) {
        Condition isOfIt = SYSTEM_ACT.OFFER_ID.eq(offer.id().value());
        return pending(DSL.and(of(Optional.of(offer.account())), isOfIt), Integer.MAX_VALUE);
    }

    private List<ActStatus> pending(Condition which, int most) {
        return database.with(sql -> sql
                .selectFrom(SYSTEM_ACT)
                .where(which)
                .orderBy(SYSTEM_ACT.NUMBER)
                .limit(most)
                .fetch(row -> Reading.of(row, ActRows::status))
                .stream()
                .flatMap(Reading::stream)
                .toList());
    }

    private static Condition of(Optional<PublisherId> account) {
        return account.map(id -> SYSTEM_ACT.PUBLISHER_ID.eq(id.value())).orElseGet(DSL::noCondition);
    }

    @Override
    public ActBacklog backlog() {
        return database.with(sql -> {
            int setAside = sql.fetchCount(SYSTEM_ACT, SYSTEM_ACT.DUE_AT.isNull());
            return new ActBacklog(
                    (long) sql.fetchCount(SYSTEM_ACT) - setAside,
                    setAside,
                    Optional.ofNullable(sql.select(DSL.min(SYSTEM_ACT.ADDED_AT))
                            .from(SYSTEM_ACT)
                            .where(SYSTEM_ACT.DUE_AT.isNotNull())
                            .fetchSingle()
                            .value1()),
                    sql.select(SYSTEM_ACT.REASON)
                            .from(SYSTEM_ACT)
                            .where(SYSTEM_ACT.REASON.isNotNull())
                            .orderBy(SYSTEM_ACT.FAILED_AT.desc())
                            .limit(1)
                            .fetchOptional(SYSTEM_ACT.REASON));
        });
    }
}
