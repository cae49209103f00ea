package dev.ferry.domain.history;

import dev.ferry.domain.account.PublisherId;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Append-only: what stands in it is never changed. An adapter is right when it passes {@code HistoryContract}.
 * Thread-safe; no argument or answer is or holds null, and an empty set or list is asked, or stored, as any other.
 * Inside {@link dev.ferry.domain.operation.Transactions#run} every call is part of that transaction; outside, it is one
 * of its own.
 */
public interface History {

    /** Appends these in this order, in the transaction of the change that they tell of. */
    void appendAll(List<HistoryEntry> entries);

    /**
     * Appends the entry if it is to be kept. Where it is not, as much work is done and nothing is left: the time that
     * it takes tells nobody which it was.
     *
     * <p>Implementers: this one does nothing where nothing is kept. A store in which that is quicker should do better.
     */
    default void append(HistoryEntry entry, boolean kept) {
        if (kept) {
            appendAll(List.of(entry));
        }
    }

    /**
     * The entries of one account, or of everything, oldest first, read as the stream goes; to be closed by the caller.
     */
    Stream<HistoryEntry> entries(Optional<PublisherId> account);

    /**
     * The same, only those behind this place, 0 for all; places of one account are asked for that account again.
     *
     * <p>Implementers: this one reads what is before it too. A store that can find a place should.
     */
    default Stream<PlacedEntry> entriesBehind(Optional<PublisherId> account, long place) {
        AtomicLong number = new AtomicLong();
        return entries(account)
                .map(entry -> new PlacedEntry(number.incrementAndGet(), entry))
                .filter(one -> one.place() > place);
    }

    /**
     * Of these accounts the entries of this action, oldest first; of those that have the same account and the same
     * facts the last alone.
     *
     * <p>Implementers: this one reads every entry. A store that can find those of the accounts should.
     */
    default List<HistoryEntry> lastOfEach(Action action, Set<PublisherId> accounts) {
        record Kind(PublisherId account, Map<String, Object> facts) {}
        LinkedHashMap<Kind, HistoryEntry> last = new LinkedHashMap<>();
        try (Stream<HistoryEntry> all = entries(Optional.empty())) {
            all.filter(entry -> entry.action() == action)
                    .forEach(entry -> entry.account()
                            .filter(accounts::contains)
                            .ifPresent(account -> last.putLast(new Kind(account, entry.facts()), entry)));
        }
        return List.copyOf(last.values());
    }

    /**
     * Up to {@code most} entries of this action, the newest first, of those before this place, or of all. Goes back
     * through what is kept until it has so many.
     *
     * <p>Implementers: this one reads every entry. A store that can read backwards should.
     */
    default List<PlacedEntry> newest(Action action, OptionalLong before, int most) {
        ArrayDeque<PlacedEntry> found = new ArrayDeque<>();
        try (Stream<PlacedEntry> all = entriesBehind(Optional.empty(), 0)) {
            all.filter(one -> one.entry().action() == action)
                    .filter(one -> before.isEmpty() || one.place() < before.getAsLong())
                    .forEach(found::addFirst);
        }
        return found.stream().limit(most).toList();
    }

    /** An action, with this decision among its facts where one is meant. */
    record Milestone(Action action, Optional<String> decision) {
        public static Milestone of(Action action) {
            return new Milestone(action, Optional.empty());
        }

        public static Milestone of(Action action, String decision) {
            return new Milestone(action, Optional.of(decision));
        }

        boolean isMetBy(HistoryEntry entry) {
            return entry.action() == action
                    && decision.filter(meant -> !meant.equals(entry.facts().get("decision")))
                            .isEmpty();
        }
    }

    /**
     * Of how many accounts there is an entry of any of these milestones, among those alone of which there is one of
     * {@code among}. Goes through all that is kept, so it is to be asked seldom.
     *
     * <p>Implementers: this one reads every entry. A store that can count should.
     */
    default long countAccounts(Action among, Set<Milestone> any) {
        Set<PublisherId> some = new HashSet<>();
        Set<PublisherId> met = new HashSet<>();
        try (Stream<HistoryEntry> all = entries(Optional.empty())) {
            all.forEach(entry -> entry.account().ifPresent(account -> {
                if (entry.action() == among) {
                    some.add(account);
                }
                if (any.stream().anyMatch(milestone -> milestone.isMetBy(entry))) {
                    met.add(account);
                }
            }));
        }
        met.retainAll(some);
        return met.size();
    }
}
