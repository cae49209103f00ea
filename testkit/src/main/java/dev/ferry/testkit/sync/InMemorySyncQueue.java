package dev.ferry.testkit.sync;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.operation.SharedClock;
import dev.ferry.domain.person.Mentions;
import dev.ferry.domain.person.PersonalRecord;
import dev.ferry.domain.sync.Change;
import dev.ferry.domain.sync.ClaimedRun;
import dev.ferry.domain.sync.Delivered;
import dev.ferry.domain.sync.NumberedChange;
import dev.ferry.domain.sync.PendingChange;
import dev.ferry.domain.sync.ScheduledDeletion;
import dev.ferry.domain.sync.Settled;
import dev.ferry.domain.sync.SyncQueue;
import dev.ferry.domain.sync.SyncStatus;
import dev.ferry.testkit.erasure.PersonalStore;
import dev.ferry.testkit.erasure.Pseudonymised;
import dev.ferry.testkit.operation.InMemoryDatabase;
import dev.ferry.testkit.operation.TransactionalState;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The outbox of sync-back in memory. Thread-safe. */
public final class InMemorySyncQueue implements SyncQueue, PersonalStore {
    private final SharedClock clock;
    private final TransactionalState<NavigableMap<PublisherId, Lane>> lanes;
    private final TransactionalState<Map<List<String>, ScheduledDeletion>> deletions;
    private final AtomicLong lastNumber = new AtomicLong();
    private final AtomicLong lastClaim = new AtomicLong();

    /** An empty queue that shares its transactions with the stores of this database. */
    public InMemorySyncQueue(InMemoryDatabase database, SharedClock clock) {
        this.clock = clock;
        lanes = database.keep(new TreeMap<>(), TreeMap::new);
        deletions = database.keep(Map.of(), HashMap::new);
    }

    @Override
    public void addAll(List<Change> changes) {
        Instant now = clock.now();
        lanes.change(byAccount -> changes.forEach(change -> change(
                byAccount,
                change.account(),
                lane -> lane.with(new NumberedChange(lastNumber.incrementAndGet(), change), now))));
    }

    @Override
    public void schedule(ScheduledDeletion deletion) {
        deletions.change(byKey -> byKey.put(key(deletion.account(), deletion.userKey()), deletion));
    }

    @Override
    public boolean unschedule(PublisherId account, String userKey) {
        return deletions.changing(byKey -> byKey.remove(key(account, userKey)) != null);
    }

    @Override
    public List<ScheduledDeletion> dueDeletions(int limit, Instant at) {
        return deletions.read(byKey -> byKey.values().stream()
                .filter(one -> !one.dueAt().isAfter(at))
                .sorted(Comparator.comparing(ScheduledDeletion::dueAt))
                .limit(limit)
                .toList());
    }

    @Override
    public List<ClaimedRun> claim(int accounts, int each, Instant at, Duration lease) {
        return lanes.changing(byAccount -> {
            List<PublisherId> due = byAccount.entrySet().stream()
                    .filter(entry -> entry.getValue().isDue(at))
                    .sorted(Comparator.comparing(
                            entry -> entry.getValue().dueAt().orElseThrow()))
                    .limit(accounts)
                    .map(Map.Entry::getKey)
                    .toList();
            return due.stream()
                    .map(account -> claimed(byAccount, account, each, at.plus(lease)))
                    .toList();
        });
    }

    private ClaimedRun claimed(Map<PublisherId, Lane> byAccount, PublisherId account, int each, Instant until) {
        UUID claim = new UUID(0, lastClaim.incrementAndGet());
        change(byAccount, account, lane -> lane.claimed(claim, until));
        Lane lane = byAccount.getOrDefault(account, Lane.EMPTY);
        return new ClaimedRun(
                account,
                claim,
                lane.tries(),
                lane.pending().stream().limit(each).toList());
    }

    @Override
    public void settle(List<Settled> all, Instant at) {
        lanes.change(byAccount ->
                all.forEach(one -> change(byAccount, one.run().account(), lane -> lane.settled(one, at))));
    }

    @Override
    public int retryAll(Optional<PublisherId> account, Instant dueAt) {
        return lanes.changing(byAccount -> {
            List<PublisherId> aside = byAccount.keySet().stream()
                    .filter(id -> account.isEmpty() || account.get().equals(id))
                    .filter(id -> byAccount.getOrDefault(id, Lane.EMPTY).isSetAside())
                    .toList();
            aside.forEach(id -> change(byAccount, id, lane -> lane.retried(dueAt)));
            return aside.size();
        });
    }

    @Override
    public Optional<String> drop(PublisherId account, long number, Instant dueAt) {
        return lanes.changing(byAccount -> {
            Optional<NumberedChange> aside = Optional.of(byAccount.getOrDefault(account, Lane.EMPTY))
                    .filter(Lane::isSetAside)
                    .map(lane -> lane.pending().getFirst())
                    .filter(first -> first.number() == number);
            aside.ifPresent(_ -> change(byAccount, account, lane -> lane.dropped(dueAt)));
            return aside.map(dropped -> dropped.change().what().slug());
        });
    }

    @Override
    public int takeBack(PublisherId account, String userKey, Instant dueAt) {
        return lanes.changing(byAccount -> {
            int before = byAccount.getOrDefault(account, Lane.EMPTY).pending().size();
            change(byAccount, account, lane -> lane.takenBack(userKey, dueAt));
            return before
                    - byAccount.getOrDefault(account, Lane.EMPTY).pending().size();
        });
    }

    @Override
    public SyncStatus status(Optional<PublisherId> account) {
        Collection<Lane> asked =
                lanes.read(byAccount -> account.map(id -> List.of(byAccount.getOrDefault(id, Lane.EMPTY)))
                        .orElseGet(() -> List.copyOf(byAccount.values())));
        long aside = asked.stream().filter(Lane::isSetAside).count();
        long pending = asked.stream().mapToLong(lane -> lane.pending().size()).sum();
        return new SyncStatus(
                pending - aside,
                scheduled(account),
                aside,
                asked.stream().mapToLong(Lane::deliveredEver).sum(),
                asked.stream()
                        .flatMap(lane -> lane.pending().stream())
                        .map(one -> one.change().at())
                        .min(Comparator.naturalOrder()));
    }

    private long scheduled(Optional<PublisherId> account) {
        return deletions.read(byKey -> byKey.values().stream()
                .filter(one -> account.isEmpty() || account.get().equals(one.account()))
                .count());
    }

    @Override
    public List<PendingChange> pending(PublisherId account, int most) {
        return lanes.read(byAccount -> byAccount
                .getOrDefault(account, Lane.EMPTY)
                .standing()
                .limit(most)
                .toList());
    }

    @Override
    public List<PendingChange> setAside(int most) {
        return lanes.read(byAccount -> byAccount.values().stream()
                .filter(Lane::isSetAside)
                .flatMap(lane -> lane.standing().limit(1))
                .limit(most)
                .toList());
    }

    @Override
    public Set<PublisherId> withPending(Set<PublisherId> accounts) {
        return lanes.read(byAccount -> accounts.stream()
                .filter(id -> !byAccount.getOrDefault(id, Lane.EMPTY).pending().isEmpty())
                .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public Map<PublisherId, Map<String, Delivered>> lastDelivered(Set<PublisherId> accounts) {
        return lanes.read(byAccount -> accounts.stream()
                .filter(id -> !byAccount.getOrDefault(id, Lane.EMPTY).last().isEmpty())
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(),
                        id -> Map.copyOf(byAccount.getOrDefault(id, Lane.EMPTY).last()))));
    }

    @Override
    public void forget(PublisherId account, String userKey) {
        unschedule(account, userKey);
        lanes.change(byAccount -> change(byAccount, account, lane -> lane.without(userKey)));
    }

    private static void change(Map<PublisherId, Lane> byAccount, PublisherId account, UnaryOperator<Lane> step) {
        byAccount.put(account, step.apply(byAccount.getOrDefault(account, Lane.EMPTY)));
    }

    private static List<String> key(PublisherId account, String userKey) {
        return List.of(account.value(), userKey);
    }

    @Override
    public Stream<PersonalRecord> about(Mentions who) {
        return lanes.read(byAccount -> List.copyOf(byAccount.values())).stream()
                .flatMap(lane -> lane.pending().stream())
                .map(NumberedChange::change)
                .filter(change -> change.what().userKey().filter(who::is).isPresent())
                .map(PersonalRecord::of);
    }

    /** What is owed stays until it is delivered. */
    @Override
    public int erase(Pseudonymised person) {
        String key = person.who().of().normal();
        int forgotten = deletions.changing(byKey -> Pseudonymised.values(
                byKey, one -> Optional.of(one).filter(kept -> !kept.userKey().equals(key))));
        return forgotten
                + lanes.changing(byAccount -> Pseudonymised.values(
                        byAccount, lane -> Optional.of(lane.without(key).saying(person))));
    }

    /** The accounts from which this user is still to be deleted. */
    public Set<PublisherId> scheduledOf(String userKey) {
        return deletions.read(byKey -> byKey.values().stream()
                .filter(one -> one.userKey().equals(userKey))
                .map(ScheduledDeletion::account)
                .collect(Collectors.toUnmodifiableSet()));
    }
}
