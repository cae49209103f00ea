package dev.ferry.testkit.operation;

import dev.ferry.domain.operation.ExpiredEntries;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What has run out in stores in memory. Thread-safe. */
public final class InMemoryExpiredEntries implements ExpiredEntries {
    private final List<ExpiredEntries> stores;

    /** @param stores each of which forgets its own */
    public InMemoryExpiredEntries(List<ExpiredEntries> stores) {
        this.stores = List.copyOf(stores);
    }

    /**
     * Forgets what has run out in one store, a part at a time.
     *
     * @param kept its entries, of which those go
     * @param over until when an entry is kept: what ends at this very moment stays
     * @param most how many go at once
     * @return how many went
     */
    public static <K, V> int forget(
            TransactionalState<Map<K, V>> kept, Function<V, Instant> over, Instant at, int most) {
        return kept.changing(byKey -> {
            List<K> gone = byKey.entrySet().stream()
                    .filter(entry -> over.apply(entry.getValue()).isBefore(at))
                    .map(Map.Entry::getKey)
                    .limit(most)
                    .toList();
            gone.forEach(byKey::remove);
            return gone.size();
        });
    }

    @Override
    public int forgetSome(Instant at, int most) {
        int forgotten = 0;
        for (ExpiredEntries store : stores) {
            forgotten += store.forgetSome(at, most - forgotten);
        }
        return forgotten;
    }
}
