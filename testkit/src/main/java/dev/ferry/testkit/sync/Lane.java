package dev.ferry.testkit.sync;

import dev.ferry.domain.sync.Delivered;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.NumberedChange;
import dev.ferry.domain.sync.PendingChange;
import dev.ferry.domain.sync.Settled;
import dev.ferry.testkit.erasure.Pseudonymised;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What one account is owed.
 *
 * @param dueAt when the first is due, or when the lease of the one who claimed it is over; absent while it is set aside
 */
record Lane(
        List<NumberedChange> pending,
        Optional<Instant> dueAt,
        Optional<UUID> claim,
        int tries,
        Optional<String> reason,
        long deliveredEver,
        Map<String, Delivered> last) {
    static final Lane EMPTY = new Lane(List.of(), Optional.empty(), Optional.empty(), 0, Optional.empty(), 0, Map.of());

    boolean isSetAside() {
        return !pending.isEmpty() && dueAt.isEmpty();
    }

    boolean isDue(Instant at) {
        return !pending.isEmpty() && dueAt.filter(due -> !due.isAfter(at)).isPresent();
    }

    /** @param now when it is due at the latest, where nothing is owed before it */
    Lane with(NumberedChange change, Instant now) {
        List<NumberedChange> next = new ArrayList<>(pending);
        next.add(change);
        Instant at = change.change().at();
        Optional<Instant> due = pending.isEmpty() ? Optional.of(at.isAfter(now) ? now : at) : dueAt;
        return new Lane(List.copyOf(next), due, claim, tries, reason, deliveredEver, last);
    }

    Lane claimed(UUID by, Instant until) {
        return new Lane(pending, Optional.of(until), Optional.of(by), tries, reason, deliveredEver, last);
    }

    private Lane due(Instant at) {
        return new Lane(pending, Optional.of(at), Optional.empty(), tries, reason, deliveredEver, last);
    }

    Lane retried(Instant at) {
        return new Lane(pending, Optional.of(at), Optional.empty(), 0, Optional.empty(), deliveredEver, last);
    }

    Lane dropped(Instant at) {
        List<NumberedChange> left = pending.subList(1, pending.size());
        return new Lane(left, Optional.of(at), Optional.empty(), 0, Optional.empty(), deliveredEver, last);
    }

    private boolean begins(List<NumberedChange> with) {
        return !pending.isEmpty() && !with.isEmpty() && pending.getFirst().equals(with.getFirst());
    }

    private Lane failed(Settled.Failure failure) {
        Optional<Instant> due = switch (failure) {
            case Settled.Failure.PutOff(var at, var _) -> Optional.of(at);
            case Settled.Failure.SetAside _ -> Optional.empty();
        };
        return new Lane(pending, due, Optional.empty(), tries + 1, Optional.of(failure.reason()), deliveredEver, last);
    }

    private Lane delivered(NumberedChange change, Instant at) {
        if (!pending.contains(change)) {
            return this;
        }
        List<NumberedChange> left =
                pending.stream().filter(one -> !one.equals(change)).toList();
        Map<String, Delivered> next = new HashMap<>(last);
        change.change().what().userKey().ifPresent(key -> next.put(key, new Delivered(change.number(), at)));
        if (change.change().what() instanceof LegacyChange.UserDeleted(var key)) {
            next.remove(key);
        }
        return new Lane(left, dueAt, claim, 0, Optional.empty(), deliveredEver + 1, next);
    }

    Lane saying(Pseudonymised person) {
        return new Lane(pending, dueAt, claim, tries, reason.map(person::text), deliveredEver, last);
    }

    Lane without(String userKey) {
        Map<String, Delivered> next = new HashMap<>(last);
        next.remove(userKey);
        return new Lane(pending, dueAt, claim, tries, reason, deliveredEver, next);
    }

    Lane takenBack(String userKey, Instant at) {
        List<NumberedChange> left = pending.stream()
                .filter(one -> !one.change().what().userKey().equals(Optional.of(userKey)))
                .toList();
        boolean sameFirst =
                pending.isEmpty() || (!left.isEmpty() && left.getFirst().equals(pending.getFirst()));
        return sameFirst
                ? new Lane(left, dueAt, claim, tries, reason, deliveredEver, last)
                : new Lane(left, Optional.of(at), Optional.empty(), 0, Optional.empty(), deliveredEver, last);
    }

    /** After a claim ended so. */
    Lane settled(Settled one, Instant at) {
        Lane ended = this;
        for (NumberedChange change : one.run().changes().subList(0, one.delivered())) {
            ended = ended.delivered(change, at);
        }
        Lane left = ended;
        if (claim.equals(Optional.of(one.run().claim()))) {
            return left.failureIn(one).map(left::failed).orElseGet(() -> left.due(at));
        }
        boolean freed = claim.isEmpty() && !left.pending().equals(pending);
        return freed ? left.due(at) : left;
    }

    /** What is said of a change that another delivered meanwhile does not count. */
    private Optional<Settled.Failure> failureIn(Settled one) {
        List<NumberedChange> changes = one.run().changes();
        return one.failure().filter(_ -> begins(changes.subList(one.delivered(), changes.size())));
    }

    /** What is owed, each with how it stands. */
    Stream<PendingChange> standing() {
        return pending.stream()
                .map(one -> one.equals(pending.getFirst())
                        ? new PendingChange(one, tries, isSetAside(), dueAt, reason)
                        : new PendingChange(one, 0, false, Optional.empty(), Optional.empty()));
    }
}
