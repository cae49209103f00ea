package dev.ferry.persistence.undo;

import static dev.ferry.persistence.schema.Tables.DELAYED_ACT;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.undo.AskedAct;
import dev.ferry.domain.undo.AskedBy;
import dev.ferry.domain.undo.DelayedAct;
import dev.ferry.domain.undo.DelayedActs;
import dev.ferry.domain.undo.UndoableAct;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.expiry.ExpiredRows;
import dev.ferry.persistence.table.Json;
import dev.ferry.persistence.table.Microseconds;
import dev.ferry.persistence.table.Reading;
import dev.ferry.persistence.table.Uuids;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.UpdateSetMoreStep;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Acts that wait in a table; who does one has its row in the transaction in which it is done. Thread-safe. */
final class JooqDelayedActs implements DelayedActs {
    /** Rows of acts that wait have no end. */
    static final ExpiredRows<UUID> EXPIRED =
            new ExpiredRows<>(DELAYED_ACT, DELAYED_ACT.ACT_ID, DELAYED_ACT.OVER_AT, Duration.ZERO);

    private static final Logger LOG = LoggerFactory.getLogger(JooqDelayedActs.class);
    private static final Condition WAITS = DELAYED_ACT.STANDS_FOR.isNotNull();
    /** In the place of a refusal: no code is called so. */
    private static final String DONE = "done";

    private static final Condition IS_DONE = DELAYED_ACT.REFUSAL.eq(DONE);
    private static final Condition IS_NOT_DONE = DELAYED_ACT.REFUSAL.isNull().or(DELAYED_ACT.REFUSAL.ne(DONE));

    private final Database database;

    @Inject
    JooqDelayedActs(Database database) {
        this.database = database;
    }

    /** Of two who add at once, the one who is late is run again, and sees the other's. */
    @Override
    public Optional<DelayedAct> add(AskedAct asked) {
        return database.with(sql -> {
            UndoableAct act = asked.act();
            if (sql.fetchExists(
                    DELAYED_ACT,
                    DELAYED_ACT.PUBLISHER_ID.eq(act.account().value()),
                    DELAYED_ACT.STANDS_FOR.eq(act.subject()))) {
                return Optional.empty();
            }
            DelayedAct waiting = new DelayedAct(Uuids.next(sql), asked);
            DelayedActRows.insert(sql, waiting);
            return Optional.of(waiting);
        });
    }

    @Override
    public List<UUID> due(int most, Instant at) {
        return database.with(sql -> sql.select(DELAYED_ACT.ACT_ID)
                .from(DELAYED_ACT)
                .where(DELAYED_ACT.DUE_AT.between(Microseconds.BEGINNING, at), WAITS)
                .orderBy(DELAYED_ACT.DUE_AT, DELAYED_ACT.ACT_ID)
                .limit(most)
                .fetch(DELAYED_ACT.ACT_ID));
    }

    @Override
    public Optional<DelayedAct> take(UUID id, Instant at) {
        return database.with(sql -> sql.selectFrom(DELAYED_ACT)
                .where(DELAYED_ACT.ACT_ID.eq(id), WAITS, DELAYED_ACT.DUE_AT.le(at))
                .forUpdate()
                .skipLocked()
                .fetchOptional()
                .flatMap(row -> switch (Reading.of(row, DelayedActRows::read)) {
                    case Reading.Read<DelayedAct>(var act) -> {
                        over(sql, at)
                                .set(DELAYED_ACT.REFUSAL, DONE)
                                .where(DELAYED_ACT.ACT_ID.eq(id))
                                .execute();
                        yield Optional.of(act);
                    }
                    case Reading.Unreadable<DelayedAct>(Record _, String why) -> {
                        LOG.warn("an act that waited is not done ({}): {}", id, why);
                        over(sql, at).where(DELAYED_ACT.ACT_ID.eq(id)).execute();
                        yield Optional.empty();
                    }
                }));
    }

    private static void delete(DSLContext sql, UUID id) {
        sql.deleteFrom(DELAYED_ACT).where(DELAYED_ACT.ACT_ID.eq(id)).execute();
    }

    /** It does not wait any more, and is kept for a while. */
    private static UpdateSetMoreStep<?> over(DSLContext sql, Instant at) {
        return sql.update(DELAYED_ACT)
                .set(DELAYED_ACT.STANDS_FOR, (String) null)
                .set(DELAYED_ACT.OVER_AT, at.plus(KEPT));
    }

    @Override
    public void putOff(UUID id, Instant dueAt) {
        database.with(sql -> sql.update(DELAYED_ACT)
                .set(DELAYED_ACT.DUE_AT, dueAt)
                .where(DELAYED_ACT.ACT_ID.eq(id), WAITS)
                .execute());
    }

    @Override
    public void refused(UUID id, Refusal why, Instant at) {
        database.with(sql -> over(sql, at)
                .set(DELAYED_ACT.REFUSAL, why.code().slug())
                .set(DELAYED_ACT.REFUSAL_FACTS, Json.write(why.facts()))
                .where(DELAYED_ACT.ACT_ID.eq(id), WAITS)
                .execute());
    }

    @Override
    public Optional<DelayedAct> withdraw(UUID id, PublisherId account, AskedBy askedBy) {
        return database.with(sql -> {
            Optional<DelayedAct> found = sql.selectFrom(DELAYED_ACT)
                    .where(
                            DELAYED_ACT.ACT_ID.eq(id),
                            DELAYED_ACT.PUBLISHER_ID.eq(account.value()),
                            DELAYED_ACT.ASKED_BY.eq(askedBy.address().normal()),
                            IS_NOT_DONE)
                    .forUpdate()
                    .fetchOptional()
                    .flatMap(row ->
                            Reading.of(row, DelayedActRows::read).stream().findFirst());
            found.ifPresent(_ -> delete(sql, id));
            return found;
        });
    }

    @Override
    public List<DelayedAct> tellDone(Set<UUID> ids, AskedBy askedBy) {
        return database.with(sql -> {
            List<DelayedAct> done = sql
                    .selectFrom(DELAYED_ACT)
                    .where(
                            DELAYED_ACT.ACT_ID.in(ids),
                            DELAYED_ACT.ASKED_BY.eq(askedBy.address().normal()),
                            IS_DONE)
                    .orderBy(DELAYED_ACT.ASKED_AT, DELAYED_ACT.ACT_ID)
                    .forUpdate()
                    .skipLocked()
                    .fetch(row -> Reading.of(row, DelayedActRows::readDone))
                    .stream()
                    .flatMap(Reading::stream)
                    .toList();
            sql.deleteFrom(DELAYED_ACT)
                    .where(DELAYED_ACT.ACT_ID.in(
                            done.stream().map(DelayedAct::id).toList()))
                    .execute();
            return done;
        });
    }

    @Override
    public List<DelayedAct> onUsers(PublisherId account) {
        return list(DSL.and(DELAYED_ACT.PUBLISHER_ID.eq(account.value()), DELAYED_ACT.USER_NUMBER.isNotNull()));
    }

    @Override
    public List<DelayedAct> onEnrolments() {
        return list(DELAYED_ACT.KIND.eq(DelayedActRows.TURN_DOWN));
    }

    private List<DelayedAct> list(Condition which) {
        Stream<Reading<DelayedAct>> readings = database.with(sql -> sql
                .selectFrom(DELAYED_ACT)
                .where(which, IS_NOT_DONE)
                .orderBy(DELAYED_ACT.ASKED_AT, DELAYED_ACT.ACT_ID)
                .fetch(row -> Reading.of(row, DelayedActRows::read))
                .stream());
        return readings.flatMap(Reading::stream).toList();
    }
}
