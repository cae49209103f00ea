package dev.ferry.testkit.undo;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.operation.ExpiredEntries;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.person.Mentions;
import dev.ferry.domain.person.PersonalRecord;
import dev.ferry.domain.undo.AskedAct;
import dev.ferry.domain.undo.AskedBy;
import dev.ferry.domain.undo.DelayedAct;
import dev.ferry.domain.undo.DelayedActs;
import dev.ferry.domain.undo.UndoableAct;
import dev.ferry.testkit.erasure.PersonalStore;
import dev.ferry.testkit.erasure.Pseudonymised;
import dev.ferry.testkit.operation.InMemoryDatabase;
import dev.ferry.testkit.operation.InMemoryExpiredEntries;
import dev.ferry.testkit.operation.TransactionalState;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Acts that wait in memory. Thread-safe. */
public final class InMemoryDelayedActs implements DelayedActs, PersonalStore, ExpiredEntries {
    private static final Comparator<DelayedAct> AS_ASKED =
            Comparator.comparing((DelayedAct one) -> one.asked().askedAt()).thenComparing(DelayedAct::id);

    private final TransactionalState<Map<UUID, Row>> rows;
    private final AtomicLong lastId = new AtomicLong();

    /** @param over until when it is kept once it was done or refused; {@link Instant#MAX} as long as it waits */
    private record Row(DelayedAct act, boolean done, Instant over) {
        static Row waiting(DelayedAct act) {
            return new Row(act, false, Instant.MAX);
        }

        boolean waits() {
            return act.waits() && !done;
        }

        boolean isAbout(UndoableAct other) {
            return waits()
                    && act.act().account().equals(other.account())
                    && act.act().subject().equals(other.subject());
        }

        boolean isDue(Instant at) {
            return waits() && !act.dueAt().isAfter(at);
        }
    }

    /** An empty store that shares its transactions with the stores of this database. */
    public InMemoryDelayedActs(InMemoryDatabase database) {
        rows = database.keep(Map.of(), LinkedHashMap::new);
    }

    @Override
    public Optional<DelayedAct> add(AskedAct asked) {
        return rows.changing(byId -> {
            if (byId.values().stream().anyMatch(row -> row.isAbout(asked.act()))) {
                return Optional.empty();
            }
            DelayedAct waiting = new DelayedAct(new UUID(2, lastId.incrementAndGet()), asked);
            byId.put(waiting.id(), Row.waiting(waiting));
            return Optional.of(waiting);
        });
    }

    @Override
    public List<UUID> due(int most, Instant at) {
        return rows.read(byId -> byId.values().stream()
                .filter(row -> row.isDue(at))
                .map(Row::act)
                .sorted(Comparator.comparing(DelayedAct::dueAt).thenComparing(DelayedAct::id))
                .map(DelayedAct::id)
                .limit(most)
                .toList());
    }

    @Override
    public Optional<DelayedAct> take(UUID id, Instant at) {
        return rows.changing(byId -> {
            Optional<DelayedAct> found = Optional.ofNullable(byId.get(id))
                    .filter(row -> row.isDue(at))
                    .map(Row::act);
            found.ifPresent(act -> byId.put(id, new Row(act, true, at.plus(KEPT))));
            return found;
        });
    }

    private Optional<DelayedAct> takeIf(UUID id, Predicate<Row> which) {
        return rows.changing(byId -> {
            Optional<Row> found = Optional.ofNullable(byId.get(id)).filter(which);
            found.ifPresent(_ -> byId.remove(id));
            return found.map(Row::act);
        });
    }

    @Override
    public void putOff(UUID id, Instant dueAt) {
        change(id, row -> Row.waiting(due(row.act(), dueAt)));
    }

    private static DelayedAct due(DelayedAct act, Instant at) {
        AskedAct asked = act.asked();
        return new DelayedAct(
                act.id(), new AskedAct(asked.act(), asked.askedBy(), asked.language(), asked.askedAt(), at));
    }

    @Override
    public void refused(UUID id, Refusal why, Instant at) {
        change(id, row -> new Row(row.act().refused(why), false, at.plus(KEPT)));
    }

    private void change(UUID id, UnaryOperator<Row> step) {
        rows.change(byId -> byId.computeIfPresent(id, (_, row) -> row.waits() ? step.apply(row) : row));
    }

    @Override
    public Optional<DelayedAct> withdraw(UUID id, PublisherId account, AskedBy askedBy) {
        return takeIf(
                id,
                row -> !row.done()
                        && row.act().act().account().equals(account)
                        && row.act().askedBy().address().equals(askedBy.address()));
    }

    @Override
    public List<DelayedAct> tellDone(Set<UUID> ids, AskedBy askedBy) {
        return rows.changing(byId -> {
            List<DelayedAct> done = byId.values().stream()
                    .filter(row -> row.done() && ids.contains(row.act().id()))
                    .map(Row::act)
                    .filter(act -> act.askedBy().address().equals(askedBy.address()))
                    .sorted(AS_ASKED)
                    .toList();
            done.forEach(act -> byId.remove(act.id()));
            return done;
        });
    }

    @Override
    public List<DelayedAct> onUsers(PublisherId account) {
        return list(act -> act instanceof UndoableAct.OnUser && act.account().equals(account));
    }

    @Override
    public List<DelayedAct> onEnrolments() {
        return list(UndoableAct.TurnDownEnrolment.class::isInstance);
    }

    private List<DelayedAct> list(Predicate<UndoableAct> which) {
        return rows.read(byId -> byId.values().stream()
                .filter(row -> !row.done())
                .map(Row::act)
                .filter(delayed -> which.test(delayed.act()))
                .sorted(AS_ASKED)
                .toList());
    }

    @Override
    public int forgetSome(Instant at, int most) {
        return InMemoryExpiredEntries.forget(rows, Row::over, at, most);
    }

    @Override
    public Stream<PersonalRecord> about(Mentions who) {
        return Stream.empty();
    }

    @Override
    public int erase(Pseudonymised person) {
        return rows.changing(byId -> Pseudonymised.values(
                byId,
                row -> person.is(row.act().askedBy().address())
                        ? Optional.empty()
                        : Optional.of(new Row(person.without(row.act()), row.done(), row.over()))));
    }
}
