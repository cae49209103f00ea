package dev.ferry.rest.server.limit;

import com.google.common.base.Ticker;
import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * How often something may be done in an hour: by each network, and by all together. What all together have used up
 * closes the door to nobody at once: each network still has its first few of a day, and only where very many networks
 * have used up theirs there are none left. In memory, of a bounded number of networks. Thread-safe.
 */
final class Limit {
    static final Duration WINDOW = Duration.ofHours(1);

    private static final Duration DAY = Duration.ofDays(1);

    /** So many networks are remembered; of more, those that were heard of last. */
    private static final int MOST_NETWORKS = 20_000;

    private final String name;
    private final LimitSettings.Most most;
    private final TimeMeter time;
    private final LoadingCache<String, Network> networks;
    private final Bucket all;
    private final Bucket allFirst;

    /** What is left to one of them. */
    private record Network(Bucket own, Bucket first) {}

    /**
     * @param first so many in a day for each network, whatever all have used up
     * @param allFirst so many of these for all networks together
     */
    Limit(String name, LimitSettings.Most most, int first, int allFirst, TimeMeter time) {
        this.name = name;
        this.most = most;
        this.time = time;
        this.networks = CacheBuilder.newBuilder()
                .maximumSize(MOST_NETWORKS)
                .expireAfterAccess(DAY)
                .ticker(new Ticker() {
                    @Override
                    public long read() {
                        return time.currentTimeNanos();
                    }
                })
                .build(CacheLoader.from(_ -> new Network(bucket(most.perClient(), WINDOW), bucket(first, DAY))));
        this.all = bucket(most.all(), WINDOW);
        this.allFirst = bucket(allFirst, DAY);
    }

    private Bucket bucket(int tokens, Duration window) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(tokens).refillGreedy(tokens, window))
                .build();
    }

    /** What came of asking for a turn. */
    sealed interface Turn {
        Standing standing();

        /** It is there; who turns out not to need it gives it back. */
        record Granted(Standing standing, Runnable back) implements Turn {
            void giveBack() {
                back.run();
            }
        }

        /**
         * There is none.
         *
         * @param byAll whether it is all together who used up what there was
         */
        record None(Standing standing, boolean byAll) implements Turn {}
    }

    /**
     * How far a limit is used up.
     *
     * @param name which one
     * @param quota so many are allowed in {@link #WINDOW}
     * @param left so many are still there
     * @param seconds until there are more: the next one where none is left, all of them otherwise
     */
    record Standing(String name, int quota, long left, long seconds) {
        /** How far it is once a turn was given back. */
        Standing givenBack() {
            return new Standing(name, quota, left + 1, seconds);
        }
    }

    /** Takes a turn of this network's, and one of all. */
    Turn take(String network) {
        Network asking = networks.getUnchecked(network);
        ConsumptionProbe own = asking.own().tryConsumeAndReturnRemaining(1);
        if (!own.isConsumed()) {
            return new Turn.None(standing(name, most.perClient(), asking.own(), own), false);
        }
        ConsumptionProbe ofAll = all.tryConsumeAndReturnRemaining(1);
        Standing standing = standing(name, most.perClient(), asking.own(), own);
        if (ofAll.isConsumed()) {
            return new Turn.Granted(standing, () -> giveBack(asking.own(), all));
        }
        if (asking.first().tryConsume(1)) {
            if (allFirst.tryConsume(1)) {
                return new Turn.Granted(standing, () -> giveBack(asking.own(), asking.first(), allFirst));
            }
            giveBack(asking.first());
        }
        giveBack(asking.own());
        return new Turn.None(standing(name + "-of-all", most.all(), all, ofAll), true);
    }

    private static void giveBack(Bucket... taken) {
        for (Bucket bucket : taken) {
            bucket.addTokens(1);
        }
    }

    private static Standing standing(String name, int quota, Bucket bucket, ConsumptionProbe probe) {
        long left = probe.getRemainingTokens();
        long nanos = left > 0
                ? probe.getNanosToWaitForReset()
                : bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
        return new Standing(name, quota, left, seconds(nanos));
    }

    /** Rounded up: who comes again then finds one. */
    private static long seconds(long nanos) {
        return Math.max(1, Duration.ofNanos(nanos).plusNanos(999_999_999).toSeconds());
    }
}
