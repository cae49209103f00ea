package dev.ferry.testkit.operation;

import dev.ferry.domain.operation.Replay;
import dev.ferry.domain.operation.Replays;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Requests with a key, in memory. Thread-safe. */
public final class InMemoryReplays implements Replays {
    private final Kept<Map<String, Replay>> kept;

    /** Empty, of its own. */
    public InMemoryReplays() {
        this(new InMemoryDatabase());
    }

    /** Empty, and sharing its transactions with the others of this database. */
    public InMemoryReplays(InMemoryDatabase database) {
        kept = database.keep(Map.of(), HashMap::new);
    }

    @Override
    public Optional<Replay> claim(Replay fresh, Instant at) {
        return kept.changing(byKey -> {
            Optional<Replay> there = Optional.ofNullable(byKey.get(fresh.key()))
                    .filter(replay -> replay.until().isAfter(at));
            if (there.isEmpty()) {
                byKey.put(fresh.key(), fresh);
            }
            return there;
        });
    }

    @Override
    public void keep(Replay answered) {
        kept.change(byKey -> byKey.put(answered.key(), answered));
    }

    @Override
    public void drop(String key) {
        kept.change(byKey -> byKey.remove(key));
    }
}
