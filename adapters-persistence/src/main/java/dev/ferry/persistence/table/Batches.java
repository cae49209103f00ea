package dev.ferry.persistence.table;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Query;

/** Statements that are about a row each, sent at once. */
public final class Batches {
    private Batches() {}

    /**
     * Those of which the statement changed, or added, their row. In the order of their keys, so that two who write the
     * same wait for each other and not crosswise.
     */
    public static <K extends Comparable<? super K>> Set<K> changed(
            DSLContext sql, Collection<K> keys, Function<K, Query> statement) {
        if (keys.isEmpty()) {
            return Set.of();
        }
        List<K> all = keys.stream().sorted().toList();
        int[] rows = sql.batch(all.stream().map(statement).toList()).execute();
        return IntStream.range(0, rows.length)
                .filter(number -> rows[number] == 1)
                .mapToObj(all::get)
                .collect(Collectors.toUnmodifiableSet());
    }
}
