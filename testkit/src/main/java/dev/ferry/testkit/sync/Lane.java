package dev.ferry.testkit.sync;

import dev.ferry.domain.sync.Delivered;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.NumberedChange;
import dev.ferry.domain.sync.OwedChange;
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
 * @param dueAt when the first is due, or when the lease of whoever claimed it is over; absent while it is set aside
 */
record Lane(
        List<NumberedChange> owed,
        Optional<Instant> dueAt,
        Optional<UUID> claim,
        int tries,
        Optional<String> reason,
        long deliveredEver,
        Map<String, Delivered> last) {
    static final Lane EMPTY = new Lane(List.of(), Optional.empty(), Optional.empty(), 0, Optional.empty(), 0, Map.of());

    boolean isSetAside() {
        return !owed.isEmpty() && dueAt.isEmpty();
    }

    boolean isDue(Instant at) {
        return !owed.isEmpty() && dueAt.filter(due -> !due.isAfter(at)).isPresent();
    }

    Lane with(NumberedChange change) {
        List<NumberedChange> next = new ArrayList<>(owed);
        next.add(change);
        Optional<Instant> due = owed.isEmpty() ? Optional.of(change.change().at()) : dueAt;
        return new Lane(List.copyOf(next), due, claim, tries, reason, deliveredEver, last);
    }

    Lane claimed(UUID by, Instant until) {
        return new Lane(owed, Optional.of(until), Optional.of(by), tries, reason, deliveredEver, last);
    }

    private Lane due(Instant at) {
        return new Lane(owed, Optional.of(at), Optional.empty(), tries, reason, deliveredEver, last);
    }

    Lane retried(Instant at) {
        return new Lane(owed, Optional.of(at), Optional.empty(), 0, Optional.empty(), deliveredEver, last);
    }

    Lane dropped(Instant at) {
        List<NumberedChange> left = owed.subList(1, owed.size());
        return new Lane(left, Optional.of(at), Optional.empty(), 0, Optional.empty(), deliveredEver, last);
    }

    private boolean begins(List<NumberedChange> with) {
        return !owed.isEmpty() && !with.isEmpty() && owed.getFirst().equals(with.getFirst());
    }

    private Lane failed(Settled.Failure failure) {
        Optional<Instant> due = switch (failure) {
            case Settled.Failure.PutOff(var at, var _) -> Optional.of(at);
            case Settled.Failure.SetAside _ -> Optional.empty();
        };
        return new Lane(owed, due, Optional.empty(), tries + 1, Optional.of(failure.reason()), deliveredEver, last);
    }

    private Lane delivered(NumberedChange change, Instant at) {
        if (!owed.contains(change)) {
            return this;
        }
        List<NumberedChange> left =
                owed.stream().filter(one -> !one.equals(change)).toList();
        Map<String, Delivered> next = new HashMap<>(last);
        change.change().what().userKey().ifPresent(key -> next.put(key, new Delivered(change.number(), at)));
        if (change.change().what() instanceof LegacyChange.UserDeleted(var key)) {
            next.remove(key);
        }
        return new Lane(left, dueAt, claim, 0, Optional.empty(), deliveredEver + 1, next);
    }

    Lane saying(Pseudonymised person) {
        return new Lane(owed, dueAt, claim, tries, reason.map(person::text), deliveredEver, last);
    }

    Lane without(String userKey) {
        Map<String, Delivered> next = new HashMap<>(last);
        next.remove(userKey);
        return new Lane(owed, dueAt, claim, tries, reason, deliveredEver, next);
    }

    Lane takenBack(String userKey, Instant at) {
        List<NumberedChange> left = owed.stream()
                .filter(one -> !one.change().what().userKey().equals(Optional.of(userKey)))
                .toList();
        boolean sameFirst =
                owed.isEmpty() || (!left.isEmpty() && left.getFirst().equals(owed.getFirst()));
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
        boolean freed = claim.isEmpty() && !left.owed().equals(owed);
        return freed ? left.due(at) : left;
    }

    /** What is said of a change that another delivered meanwhile does not count. */
    private Optional<Settled.Failure> failureIn(Settled one) {
        List<NumberedChange> changes = one.run().changes();
        return one.failure().filter(_ -> begins(changes.subList(one.delivered(), changes.size())));
    }

    /** What is owed, each with how it stands. */
    Stream<OwedChange> standing() {
        return owed.stream()
                .map(one -> one.equals(owed.getFirst())
                        ? new OwedChange(one, tries, isSetAside(), dueAt, reason)
                        : new OwedChange(one, 0, false, Optional.empty(), Optional.empty()));
    }
}
