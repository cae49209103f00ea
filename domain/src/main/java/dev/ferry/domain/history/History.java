package dev.ferry.domain.history;

import dev.ferry.domain.account.PublisherId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * Of how many accounts there is an entry of each of these actions, among those alone of which there is one of
     * {@code among}; actions of none of them are absent. Goes through all that is kept, so it is to be asked seldom.
     *
     * <p>Implementers: this one reads every entry. A store that can count should.
     */
    default Map<Action, Long> countAccounts(Action among, Set<Action> actions) {
        Map<Action, Set<PublisherId>> accounts = new EnumMap<>(Action.class);
        try (Stream<HistoryEntry> all = entries(Optional.empty())) {
            all.filter(entry -> entry.action() == among || actions.contains(entry.action()))
                    .forEach(entry -> entry.account()
                            .ifPresent(account -> accounts.computeIfAbsent(entry.action(), _ -> new HashSet<>())
                                    .add(account)));
        }
        Set<PublisherId> some = accounts.getOrDefault(among, Set.of());
        Map<Action, Long> counts = new EnumMap<>(Action.class);
        for (Action action : actions) {
            long count = accounts.getOrDefault(action, Set.of()).stream()
                    .filter(some::contains)
                    .count();
            if (count > 0) {
                counts.put(action, count);
            }
        }
        return counts;
    }
}
