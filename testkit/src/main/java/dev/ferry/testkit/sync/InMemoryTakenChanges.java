package dev.ferry.testkit.sync;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.sync.TakenChanges;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The last changes in memory. Thread-safe. */
public final class InMemoryTakenChanges implements TakenChanges {
    private final Map<PublisherId, Long> last = new ConcurrentHashMap<>();

    /** None of any account. */
    public InMemoryTakenChanges() {}

    @Override
    public long last(PublisherId account) {
        return last.getOrDefault(account, 0L);
    }

    @Override
    public void take(PublisherId account, long number) {
        last.merge(account, number, Math::max);
    }
}
