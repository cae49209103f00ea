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
            List<Instant> counted = counted(all, what, window, at);
            Optional<Duration> wait = untilNext(counted, most, window, at);
            if (wait.isEmpty()) {
                all.put(
                        what,
                        Stream.concat(counted.stream(), Stream.of(at)).sorted().toList());
            }
            return wait;
        });
    }

    @Override
    public Optional<Duration> untilNext(String what, int most, Duration window, Instant at) {
        return taken.read(all -> untilNext(counted(all, what, window, at), most, window, at));
    }

    private static List<Instant> counted(Map<String, List<Instant>> all, String what, Duration window, Instant at) {
        return all.getOrDefault(what, List.of()).stream()
                .filter(time -> time.isAfter(at.minus(window)))
                .toList();
    }

    private static Optional<Duration> untilNext(List<Instant> counted, int most, Duration window, Instant at) {
        return counted.size() < most
                ? Optional.empty()
                : Optional.of(
                        Duration.between(at, counted.get(counted.size() - most).plus(window)));
    }
}
