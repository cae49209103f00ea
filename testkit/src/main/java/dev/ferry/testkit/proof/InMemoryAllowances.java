package dev.ferry.testkit.proof;

import dev.ferry.domain.proof.Allowances;
import dev.ferry.testkit.operation.InMemoryDatabase;
import dev.ferry.testkit.operation.TransactionalState;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How often something was done, in memory. Thread-safe. */
public final class InMemoryAllowances implements Allowances {
    private final TransactionalState<Map<String, List<Instant>>> taken;

    /** A store of which nothing was taken yet, that shares its transactions with the others of this database. */
    public InMemoryAllowances(InMemoryDatabase database) {
        taken = database.keep(Map.of(), HashMap::new);
    }

    @Override
    public Optional<Duration> take(String what, int most, Duration window, Instant at) {
        return taken.changing(all -> {
            List<Instant> counted = all.getOrDefault(what, List.of()).stream()
                    .filter(time -> time.isAfter(at.minus(window)))
                    .toList();
            if (counted.size() >= most) {
                Instant nextToGo = counted.get(counted.size() - most);
                return Optional.of(Duration.between(at, nextToGo.plus(window)));
            }
            all.put(
                    what,
                    Stream.concat(counted.stream(), Stream.of(at)).sorted().toList());
            return Optional.empty();
        });
    }
}
