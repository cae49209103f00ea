package dev.ferry.domain.standing;

import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.migration.MigrationState;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.domain.outcome.Slug;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How many accounts stand how, of those of which it is kept.
 *
 * @param counts by what is counted; none of them is zero
 */
public record StandingSums(Map<Key, Long> counts) {

    /** What accounts are counted by. */
    public enum Dimension implements Slug {
        STATE,
        READY,
        FINDING,
        MPN,
        COUNTRY,
        WAVE,
        INVITED,
        PLACE,
        OUTCOME
    }

    /**
     * One thing that is counted.
     *
     * @param value a slug, a country or a wave, as contracts spell it; empty where an account has none. Of an outcome
     *     its text
     */
    public record Key(Dimension dimension, String value) {}

    public StandingSums {
        counts = Map.copyOf(counts);
    }

    /** The sums of these alone. */
    public static StandingSums of(Iterable<AccountStanding> all) {
        Map<Key, Long> counts = new HashMap<>();
        all.forEach(one -> add(counts, one, 1));
        counts.values().removeIf(count -> count == 0);
        return new StandingSums(counts);
    }

    /** Adds an account to counts, or takes it away. */
    public static void add(Map<Key, Long> counts, AccountStanding one, long times) {
        add(counts, Dimension.STATE, one.state().slug(), times);
        if (one.ready()) {
            add(counts, Dimension.READY, "", times);
        }
        one.codes().forEach(code -> add(counts, Dimension.FINDING, code.slug(), times));
        add(counts, Dimension.MPN, one.mpn().map(Slug::slug).orElse(""), times);
        add(counts, Dimension.COUNTRY, one.country().orElse(""), times);
        add(counts, Dimension.WAVE, one.wave().map(WaveName::value).orElse(""), times);
        if (one.invited()) {
            add(counts, Dimension.INVITED, "", times);
        }
        add(counts, Dimension.PLACE, one.place().slug(), times);
        one.outcomes().forEach(outcome -> add(counts, Dimension.OUTCOME, outcome.text(), times));
    }

    private static void add(Map<Key, Long> counts, Dimension dimension, String value, long times) {
        counts.merge(new Key(dimension, value), times, Long::sum);
    }

    public long accounts() {
        return Arrays.stream(MigrationState.values()).mapToLong(this::of).sum();
    }

    public long of(MigrationState state) {
        return of(Dimension.STATE, state.slug());
    }

    public long of(Place place) {
        return of(Dimension.PLACE, place.slug());
    }

    /** How many MPN IDs stand so. */
    public long of(Standing mpn) {
        return of(Dimension.MPN, mpn.slug());
    }

    public long ready() {
        return of(Dimension.READY, "");
    }

    public long invited() {
        return of(Dimension.INVITED, "");
    }

    /** How many have each finding; those that occur alone. */
    public Map<FindingCode, Long> findings() {
        Map<FindingCode, Long> found = new EnumMap<>(FindingCode.class);
        for (FindingCode code : FindingCode.values()) {
            Optional.of(of(Dimension.FINDING, code.slug()))
                    .filter(count -> count > 0)
                    .ifPresent(count -> found.put(code, count));
        }
        return found;
    }

    public long of(Dimension dimension, String value) {
        return counts.getOrDefault(new Key(dimension, value), 0L);
    }
}
