package dev.ferry.application.offer;

import dev.ferry.domain.offer.ListedOffer;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.OfferFilter;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.Offers;
import dev.ferry.domain.operation.StopSignal;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Does something to many offers, or accounts, one after the other. Thread-safe. */
public final class OfferBatch {
    private final Offers offers;
    private final StopSignal stop;

    @Inject
    public OfferBatch(Offers offers, StopSignal stop) {
        this.offers = offers;
        this.stop = stop;
    }

    /**
     * What came of it.
     *
     * @param offers how many there were to whom it was to be done
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
     * Those among the offers of moved accounts that the filter leaves of which this says that they are meant, in the
     * order of their keys. They are taken as they are stored: no other system is asked.
     */
    List<OfferKey> meant(OfferFilter filter, Function<List<ManagedOffer>, Set<OfferKey>> which) {
        return ListAllOffers.pages(offers, filter, Optional.empty())
                .map(page -> page.stream().map(ListedOffer::offer).toList())
                .flatMap(some -> which.apply(some).stream().sorted())
                .toList();
    }

    /**
     * Does it.
     *
     * @param some the offers, in parts that are done in one
     * @param dryRun they are only counted
     * @param act answers to how many of a part it was done
     * @param progress is told how many are done, and of how many
     */
    <K> Result each(
            List<List<K>> some,
            boolean dryRun,
            Function<List<K>, Outcome<Integer>> act,
            BiConsumer<Long, Long> progress) {
        long total = some.stream().mapToLong(List::size).sum();
        Map<String, Long> refused = new TreeMap<>();
        long decided = 0;
        long done = 0;
        for (List<K> part : dryRun ? List.<List<K>>of() : some) {
            if (stop.raised()) {
                return new Result(total, decided, refused, true);
            }
            switch (act.apply(part)) {
                case Done<Integer>(var many) -> decided += many;
                case Refused<Integer>(var reason) -> refused.merge(reason.code().slug(), (long) part.size(), Long::sum);
            }
            done += part.size();
            progress.accept(done, total);
        }
        return new Result(total, decided, refused, false);
    }
}
