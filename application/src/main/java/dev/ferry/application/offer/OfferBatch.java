package dev.ferry.application.offer;

import dev.ferry.domain.operation.StopSignal;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Does something to many offers, or accounts, one after the other. Thread-safe. */
public final class OfferBatch {
    private final StopSignal stop;

    @Inject
    public OfferBatch(StopSignal stop) {
        this.stop = stop;
    }

    /**
     * What came of it.
     *
     * @param offers how many there were
     * @param decided to how many it was done
     * @param refused why to others not, by code, and how many
     * @param stopped whether it was told to stop before its end; the same again goes on with the rest
     */
    public record Result(long offers, long decided, Map<String, Long> refused, boolean stopped) {

        /** By the names that scripts go by. */
        public Map<String, Object> facts() {
            return Map.of("offers", offers, "decided", decided, "refused", refused, "interrupted", stopped);
        }
    }

    /**
     * Does it.
     *
     * @param some the offers, in parts that are done in one
     * @param dryRun they are only counted
     * @param progress is told how many are done, and of how many
     */
    <K> Result each(
            List<List<K>> some, boolean dryRun, Function<List<K>, Outcome<?>> act, BiConsumer<Long, Long> progress) {
        long total = some.stream().mapToLong(List::size).sum();
        Map<String, Long> refused = new TreeMap<>();
        long decided = 0;
        long done = 0;
        for (List<K> part : dryRun ? List.<List<K>>of() : some) {
            if (stop.raised()) {
                return new Result(total, decided, refused, true);
            }
            switch (act.apply(part)) {
                case Done<?> _ -> decided += part.size();
                case Refused<?>(var reason) -> refused.merge(reason.code().slug(), (long) part.size(), Long::sum);
            }
            done += part.size();
            progress.accept(done, total);
        }
        return new Result(total, decided, refused, false);
    }
}
