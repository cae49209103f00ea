package dev.ferry.testkit.identity;

import dev.ferry.domain.identity.EndedTokens;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ended tokens in memory. Thread-safe. */
public final class InMemoryEndedTokens implements EndedTokens {
    private final Map<String, Instant> ended = new ConcurrentHashMap<>();

    /** None of any. */
    public InMemoryEndedTokens() {}

    /** How many are kept, those whose time is past included. */
    public int count() {
        return ended.size();
    }

    @Override
    public Optional<Instant> until(String id) {
        return Optional.ofNullable(ended.get(id));
    }

    @Override
    public Map<String, Instant> until(Collection<String> ids) {
        Map<String, Instant> kept = new HashMap<>(ended);
        kept.keySet().retainAll(ids);
        return kept;
    }

    @Override
    public void add(String id, Instant until, Instant now) {
        ended.put(id, until);
    }

    @Override
    public boolean addOnce(String id, Instant until, Instant now) {
        AtomicBoolean first = new AtomicBoolean();
        ended.compute(id, (_, before) -> {
            first.set(before == null || !now.isBefore(before));
            return first.get() ? until : before;
        });
        return first.get();
    }
}
