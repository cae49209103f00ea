package dev.ferry.testkit.operation;

import dev.ferry.domain.operation.ExpiredEntries;
import java.time.Instant;
import java.util.List;

/** What has run out in stores in memory. Thread-safe. */
public final class InMemoryExpiredEntries implements ExpiredEntries {
    private final List<ExpiredEntries> stores;

    /** @param stores each of which forgets its own */
    public InMemoryExpiredEntries(List<ExpiredEntries> stores) {
        this.stores = List.copyOf(stores);
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
