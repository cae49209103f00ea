package dev.ferry.persistence.sync;

import static dev.ferry.persistence.schema.Tables.SYNC_LANE;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.sync.Change;
import dev.ferry.domain.sync.ClaimedRun;
import dev.ferry.domain.sync.Delivered;
import dev.ferry.domain.sync.NumberedChange;
import dev.ferry.domain.sync.PendingChange;
import dev.ferry.domain.sync.ScheduledDeletion;
import dev.ferry.domain.sync.Settled;
import dev.ferry.domain.sync.SyncQueue;
import dev.ferry.domain.sync.SyncStatus;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.database.DatabaseTime;
import dev.ferry.persistence.table.Keys;
import dev.ferry.persistence.table.Uuids;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The outbox of sync-back in tables, which nodes share by leases on accounts. Thread-safe. */
final class JooqSyncQueue implements SyncQueue {
    private static final Logger LOG = LoggerFactory.getLogger(JooqSyncQueue.class);

    private final Database database;

    @Inject
    JooqSyncQueue(Database database) {
        this.database = database;
    }

    /**
     * An account's row is locked before its changes get their numbers, so that these rise in the order of the commits.
     */
    @Override
    public void addAll(List<Change> changes) {
        database.with(sql -> {
            Map<PublisherId, Change> first = new TreeMap<>();
            changes.forEach(change -> first.putIfAbsent(change.account(), change));
            open(sql, first);
            SyncChangeRows.insert(sql, changes);
            return changes.size();
        });
    }

    /** Two who open the same account at once collide, and the one who is late tries again. */
    private static void open(DSLContext sql, Map<PublisherId, Change> firsts) {
        Map<PublisherId, SyncLane> known = SyncLaneRows.hold(sql, firsts.keySet());
        Instant now = DatabaseTime.now(sql);
        SyncLaneRows.insert(
                sql,
                firsts.values().stream()
                        .filter(change -> !known.containsKey(change.account()))
                        .map(change -> SyncLane.begun(change.account(), DatabaseTime.atOnce(change.at(), now)))
                        .toList());
        SyncLaneRows.update(
                sql,
                known.values().stream()
                        .filter(SyncLane::isIdle)
                        .flatMap(lane -> Stream.ofNullable(firsts.get(lane.account()))
                                .map(change -> lane.woken(DatabaseTime.atOnce(change.at(), now))))
                        .toList());
    }

    @Override
    public void schedule(ScheduledDeletion deletion) {
        scheduleAll(List.of(deletion));
    }

    @Override
    public void scheduleAll(Collection<ScheduledDeletion> deletions) {
        database.with(sql -> {
            ScheduledDeletionRows.putAll(sql, deletions);
            return true;
        });
    }

    @Override
    public boolean unschedule(PublisherId account, String userKey) {
        return database.with(sql -> ScheduledDeletionRows.delete(sql, account, userKey));
    }

    @Override
    public void unscheduleAll(Map<PublisherId, Set<String>> userKeys) {
        database.with(sql -> {
            ScheduledDeletionRows.deleteAll(sql, userKeys);
            return true;
        });
    }

    @Override
    public List<ScheduledDeletion> dueDeletions(int limit, Instant at) {
        return database.with(sql -> ScheduledDeletionRows.due(sql, limit, at));
    }

    /**
     * Accounts that another claims, settles or adds to just now are passed over. What cannot be read is set aside, and
     * others are claimed in its place.
     */
    @Override
    public List<ClaimedRun> claim(int accounts, int each, Instant at, Duration lease) {
        return database.with(sql -> {
            List<ClaimedRun> claimed = new ArrayList<>();
            List<SyncLane> due;
            int before;
            do {
                before = claimed.size();
                due = due(sql, accounts - before, at);
                claimed.addAll(claimed(sql, due, each, at.plus(lease)));
            } while (claimed.size() < before + due.size());
            return claimed;
        });
    }

    private static List<SyncLane> due(DSLContext sql, int most, Instant at) {
        return sql.selectFrom(SYNC_LANE)
                .where(SYNC_LANE.DUE_AT.le(at))
                .orderBy(SYNC_LANE.DUE_AT, SYNC_LANE.PUBLISHER_ID)
                .limit(most)
                .forUpdate()
                .skipLocked()
                .fetch(SyncLaneRows::read);
    }

    private static List<ClaimedRun> claimed(DSLContext sql, List<SyncLane> due, int each, Instant until) {
        if (due.isEmpty()) {
            return List.of();
        }
        UUID claim = Uuids.next(sql);
        sql.update(SYNC_LANE)
                .set(SYNC_LANE.DUE_AT, until)
                .set(SYNC_LANE.CLAIM, claim)
                .where(Keys.among(
                        SYNC_LANE.PUBLISHER_ID,
                        due.stream().map(SyncLane::account).toList()))
                .execute();
        return due.stream().flatMap(lane -> claimed(sql, lane, claim, each)).toList();
    }

    /** As far as it can be read; nothing where that is not even the first. */
    private static Stream<ClaimedRun> claimed(DSLContext sql, SyncLane lane, UUID claim, int each) {
        List<OwedChange> owed = SyncChangeRows.first(sql, lane.account(), each);
        List<NumberedChange> changes = owed.stream()
                .takeWhile(OwedChange::isReadable)
                .flatMap(OwedChange::readable)
                .toList();
        if (changes.isEmpty()) {
            SyncLaneRows.update(
                    sql, List.of(owed.isEmpty() ? lane.idle() : lane.unreadable(setAside(lane, owed.getFirst()))));
            return Stream.empty();
        }
        return Stream.of(new ClaimedRun(lane.account(), claim, lane.tries(), changes));
    }

    /** Answers why. */
    private static String setAside(SyncLane lane, OwedChange first) {
        String why = "change " + first.number() + ": " + first.whyNot();
        LOG.warn("what the legacy portal is owed of {} was set aside: {}", lane.account(), why);
        return why;
    }

    @Override
    public void settle(List<Settled> all, Instant at) {
        database.with(sql -> {
            Map<PublisherId, SyncLane> lanes = SyncLaneRows.hold(
                    sql, all.stream().map(one -> one.run().account()).distinct().toList());
            List<List<NumberedChange>> news = delivered(sql, all, at);
            Map<PublisherId, Long> firsts = SyncChangeRows.firsts(sql, lanes.keySet());
            for (int one = 0; one < all.size(); one++) {
                Settled settled = all.get(one);
                int more = news.get(one).size();
                lanes.computeIfPresent(
                        settled.run().account(),
                        (account, lane) -> lane.settled(settled, more, Optional.ofNullable(firsts.get(account)), at));
            }
            SyncLaneRows.update(sql, lanes.values());
            return lanes.size();
        });
    }

    /** Notes what was delivered, and answers what of each was not noted before. */
    private static List<List<NumberedChange>> delivered(DSLContext sql, List<Settled> all, Instant at) {
        Set<Long> pending = SyncChangeRows.delete(
                sql,
                all.stream()
                        .flatMap(JooqSyncQueue::delivered)
                        .map(NumberedChange::number)
                        .toList());
        List<List<NumberedChange>> news = new ArrayList<>();
        for (Settled one : all) {
            news.add(delivered(one)
                    .filter(change -> pending.remove(change.number()))
                    .toList());
        }
        SyncDeliveredRows.note(sql, news.stream().flatMap(List::stream).toList(), at);
        return news;
    }

    private static Stream<NumberedChange> delivered(Settled one) {
        return one.run().changes().subList(0, one.delivered()).stream();
    }

    @Override
    public int retryAll(Optional<PublisherId> account, Instant dueAt) {
        return database.with(sql -> sql.update(SYNC_LANE)
                .set(SYNC_LANE.DUE_AT, dueAt)
                .set(SYNC_LANE.SET_ASIDE, false)
                .set(SYNC_LANE.TRIES, 0)
                .set(SYNC_LANE.REASON, (String) null)
                .where(SYNC_LANE.SET_ASIDE.isTrue(), of(account))
                .execute());
    }

    /** The account's row is locked first, so that nobody has it retried, dropped or added to meanwhile. */
    @Override
    public Optional<String> drop(PublisherId account, long number, Instant dueAt) {
        return database.with(sql -> SyncLaneRows.hold(sql, List.of(account)).values().stream()
                .filter(SyncLane::setAside)
                .findFirst()
                .flatMap(lane -> SyncChangeRows.first(sql, account, 1).stream()
                        .findFirst()
                        .filter(first -> first.number() == number)
                        .map(first -> drop(sql, lane, first, dueAt))));
    }

    private static String drop(DSLContext sql, SyncLane lane, OwedChange first, Instant dueAt) {
        SyncChangeRows.delete(sql, List.of(first.number()));
        boolean more = !SyncChangeRows.first(sql, lane.account(), 1).isEmpty();
        SyncLaneRows.update(sql, List.of(more ? lane.woken(dueAt) : lane.idle()));
        return first.kind();
    }

    /** The account's row is locked first, as in {@link #drop}. */
    @Override
    public int takeBack(PublisherId account, String userKey, Instant dueAt) {
        return database.with(sql -> SyncLaneRows.hold(sql, List.of(account)).values().stream()
                .mapToInt(lane -> takeBack(sql, lane, userKey, dueAt))
                .sum());
    }

    private static int takeBack(DSLContext sql, SyncLane lane, String userKey, Instant dueAt) {
        List<OwedChange> pending = SyncChangeRows.first(sql, lane.account(), Integer.MAX_VALUE);
        List<Long> theirs = pending.stream()
                .flatMap(OwedChange::readable)
                .filter(one -> one.change().what().userKey().equals(Optional.of(userKey)))
                .map(NumberedChange::number)
                .toList();
        if (!theirs.isEmpty()) {
            SyncChangeRows.delete(sql, theirs);
            SyncLaneRows.update(sql, List.of(withoutThem(lane, pending, theirs, dueAt)));
        }
        return theirs.size();
    }

    private static SyncLane withoutThem(SyncLane lane, List<OwedChange> pending, List<Long> theirs, Instant dueAt) {
        if (theirs.size() == pending.size()) {
            return lane.idle();
        }
        return theirs.contains(pending.getFirst().number()) ? lane.woken(dueAt) : lane;
    }

    private static Condition of(Optional<PublisherId> account) {
        return account.map(id -> SYNC_LANE.PUBLISHER_ID.eq(id.value())).orElseGet(DSL::noCondition);
    }

    @Override
    public SyncStatus status(Optional<PublisherId> account) {
        return database.with(sql -> SyncStatusRows.of(sql, account));
    }

    @Override
    public List<PendingChange> pending(PublisherId account, int most) {
        return database.with(sql ->
                sql.selectFrom(SYNC_LANE).where(of(Optional.of(account))).fetch(SyncLaneRows::read).stream()
                        .flatMap(lane -> pending(lane, SyncChangeRows.first(sql, account, most)))
                        .toList());
    }

    /** All but the first wait behind another. */
    private static Stream<PendingChange> pending(SyncLane lane, List<OwedChange> changes) {
        return Stream.concat(
                changes.stream()
                        .limit(1)
                        .flatMap(OwedChange::readable)
                        .map(one -> new PendingChange(one, lane.tries(), lane.setAside(), lane.dueAt(), lane.reason())),
                changes.stream()
                        .skip(1)
                        .flatMap(OwedChange::readable)
                        .map(one -> new PendingChange(one, 0, false, Optional.empty(), Optional.empty())));
    }

    @Override
    public List<PendingChange> setAside(int most) {
        return database.with(sql -> sql
                .selectFrom(SYNC_LANE)
                .where(SYNC_LANE.SET_ASIDE.isTrue())
                .orderBy(SYNC_LANE.PUBLISHER_ID)
                .limit(most)
                .fetch(SyncLaneRows::read)
                .stream()
                .flatMap(lane -> pending(lane, SyncChangeRows.first(sql, lane.account(), 1)))
                .toList());
    }

    @Override
    public Set<PublisherId> withPending(Set<PublisherId> accounts) {
        return database.with(
                sql -> Set.copyOf(SyncChangeRows.firsts(sql, accounts).keySet()));
    }

    @Override
    public Map<PublisherId, Map<String, Delivered>> lastDelivered(Set<PublisherId> accounts) {
        return database.with(sql -> SyncDeliveredRows.of(sql, accounts));
    }

    @Override
    public void forget(PublisherId account, String userKey) {
        database.with(sql -> {
            ScheduledDeletionRows.delete(sql, account, userKey);
            SyncDeliveredRows.delete(sql, account, userKey);
            return true;
        });
    }
}
