package dev.ferry.testkit.act;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.act.ActBacklog;
import dev.ferry.domain.act.ActQueue;
import dev.ferry.domain.act.ActStatus;
import dev.ferry.domain.act.ClaimedAct;
import dev.ferry.domain.act.QueuedAct;
import dev.ferry.domain.act.SystemAct;
import dev.ferry.domain.operation.SharedClock;
import dev.ferry.domain.person.Mentions;
import dev.ferry.domain.person.PersonalRecord;
import dev.ferry.testkit.erasure.PersonalStore;
import dev.ferry.testkit.erasure.Pseudonymised;
import dev.ferry.testkit.operation.InMemoryDatabase;
import dev.ferry.testkit.operation.TransactionalState;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The outbox of acts in memory. Thread-safe. */
public final class InMemoryActQueue implements ActQueue, PersonalStore {
    private final SharedClock clock;
    private final TransactionalState<Map<UUID, Row>> rows;
    private final AtomicLong lastId = new AtomicLong();

    /**
     * An act that waits.
     *
     * @param dueAt when it is told next, or when the lease of who claimed it is over; absent where it waits for a
     *     person
     */
    private record Row(
            QueuedAct queued,
            Instant added,
            Optional<Instant> dueAt,
            Optional<String> reason,
            Optional<Instant> failed) {

        boolean isDue(Instant at) {
            return dueAt.filter(due -> !due.isAfter(at)).isPresent();
        }

        Row due(Instant at) {
            return new Row(queued, added, Optional.of(at), reason, failed);
        }

        Row again(Instant at) {
            return new Row(with(0), added, Optional.of(at), reason, failed);
        }

        /** What waits for a person goes on doing so, and what is another's stays theirs. */
        Row toldInVain(ClaimedAct by, String why, Instant at, Optional<Instant> next) {
            return dueAt.equals(Optional.of(by.until()))
                    ? new Row(with(queued.tries() + 1), added, next, Optional.of(why), Optional.of(at))
                    : this;
        }

        Row saying(String other) {
            return new Row(queued, added, dueAt, Optional.of(other), failed);
        }

        private QueuedAct with(int tries) {
            return new QueuedAct(queued.id(), queued.act(), tries);
        }

        boolean isOf(Optional<PublisherId> account) {
            return account.filter(id -> !id.equals(queued.act().account())).isEmpty();
        }

        ActStatus status() {
            return new ActStatus(queued, added, dueAt.isEmpty(), reason);
        }
    }

    /** An empty queue that shares its transactions with the stores of this database. */
    public InMemoryActQueue(InMemoryDatabase database, SharedClock clock) {
        this.clock = clock;
        rows = database.keep(Map.of(), LinkedHashMap::new);
    }

    @Override
    public List<UUID> addAll(List<SystemAct> acts, Instant at) {
        Instant now = clock.now();
        Instant due = at.isAfter(now) ? now : at;
        return rows.changing(byId -> acts.stream()
                .map(act -> {
                    QueuedAct queued = new QueuedAct(new UUID(1, lastId.incrementAndGet()), act, 0);
                    byId.put(queued.id(), new Row(queued, at, Optional.of(due), Optional.empty(), Optional.empty()));
                    return queued.id();
                })
                .toList());
    }

    @Override
    public List<ClaimedAct> claim(int limit, Instant at, Duration lease) {
        return claim(_ -> true, limit, at, lease);
    }

    @Override
    public List<ClaimedAct> claim(Collection<UUID> ids, Instant at, Duration lease) {
        Set<UUID> asked = Set.copyOf(ids);
        return claim(one -> asked.contains(one.queued().id()), ids.size(), at, lease);
    }

    private List<ClaimedAct> claim(Predicate<Row> which, int limit, Instant at, Duration lease) {
        Instant until = at.plus(lease);
        return rows.changing(byId -> {
            List<Row> due = firsts(byId.values()).stream()
                    .filter(which.and(one -> one.isDue(at)))
                    .sorted(Comparator.comparing(one -> one.dueAt().orElseThrow()))
                    .limit(limit)
                    .toList();
            due.forEach(one -> byId.put(one.queued().id(), one.due(until)));
            return due.stream().map(one -> new ClaimedAct(one.queued(), until)).toList();
        });
    }

    private static List<Row> firsts(Collection<Row> all) {
        Set<String> lanes = new HashSet<>();
        return all.stream().filter(one -> lanes.add(one.queued().act().lane())).toList();
    }

    @Override
    public boolean answered(UUID id) {
        return rows.changing(byId -> byId.remove(id) != null);
    }

    @Override
    public void putOff(ClaimedAct claimed, String reason, Instant at, Instant dueAt) {
        toldInVain(claimed, reason, at, Optional.of(dueAt));
    }

    @Override
    public void setAside(ClaimedAct claimed, String reason, Instant at) {
        toldInVain(claimed, reason, at, Optional.empty());
    }

    private void toldInVain(ClaimedAct claimed, String reason, Instant at, Optional<Instant> next) {
        rows.change(byId ->
                byId.computeIfPresent(claimed.id(), (_, before) -> before.toldInVain(claimed, reason, at, next)));
    }

    @Override
    public int retryAll(Optional<PublisherId> account, Instant dueAt) {
        return rows.changing(byId -> {
            List<Row> aside = byId.values().stream()
                    .filter(one -> one.dueAt().isEmpty() && one.isOf(account))
                    .toList();
            aside.forEach(one -> byId.put(one.queued().id(), one.again(dueAt)));
            return aside.size();
        });
    }

    @Override
    public List<ActStatus> pending(Optional<PublisherId> account, int most) {
        return rows.read(byId -> byId.values().stream()
                .filter(one -> one.isOf(account))
                .limit(most)
                .map(Row::status)
                .toList());
    }

    @Override
    public ActBacklog backlog() {
        return rows.read(byId -> {
            List<Row> waiting = byId.values().stream()
                    .filter(one -> one.dueAt().isPresent())
                    .toList();
            return new ActBacklog(
                    waiting.size(),
                    (long) byId.size() - waiting.size(),
                    waiting.stream().map(Row::added).min(Comparator.naturalOrder()),
                    byId.values().stream()
                            .filter(one -> one.failed().isPresent())
                            .max(Comparator.comparing(one -> one.failed().orElseThrow()))
                            .flatMap(Row::reason));
        });
    }

    @Override
    public Stream<PersonalRecord> about(Mentions who) {
        return Stream.empty();
    }

    @Override
    public int erase(Pseudonymised person) {
        return rows.changing(byId -> Pseudonymised.values(
                byId,
                row -> Optional.of(
                        row.reason().map(why -> row.saying(person.text(why))).orElse(row))));
    }
}
