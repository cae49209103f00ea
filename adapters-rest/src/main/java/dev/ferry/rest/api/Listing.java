package dev.ferry.rest.api;

import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list. It goes on by a key of what it holds, never by a number of rows: what comes or goes between two
 * parts moves nothing else from one into the other.
 *
 * @param cursor the place at which it goes on; null at the end
 */
public record Listing<T>(List<T> items, @Nullable String cursor) implements Continued {

    /**
     * The part of a whole list that begins at this key.
     *
     * @param inOrder of their keys, which are all different and never change
     * @param from as the cursor of the part before has it; absent for the first
     */
    public static <T, K extends Comparable<? super K>> Listing<T> of(
            List<T> inOrder, Function<T, K> key, Optional<K> from, int limit) {
        return of(inOrder, key, from, limit, (_, next) -> next);
    }

    /**
     * The same, where a cursor may not hold a key.
     *
     * @param between what is greater than the last key of this part, and not greater than the first of the next
     */
    public static <T, K extends Comparable<? super K>> Listing<T> of(
            List<T> inOrder, Function<T, K> key, Optional<K> from, int limit, BinaryOperator<K> between) {
        List<T> some = inOrder.stream()
                .filter(one -> from.isEmpty() || key.apply(one).compareTo(from.orElseThrow()) >= 0)
                .limit(limit + 1L)
                .toList();
        return some.size() <= limit
                ? new Listing<>(some, null)
                : new Listing<>(
                        some.subList(0, limit),
                        between.apply(key.apply(some.get(limit - 1)), key.apply(some.get(limit)))
                                .toString());
    }

    /**
     * A part as it was read.
     *
     * @param next the key at which the list goes on; absent at its end
     */
    public static <T, K> Listing<T> of(List<T> some, Optional<K> next) {
        return new Listing<>(some, next.map(Object::toString).orElse(null));
    }

    @Override
    public Listing<T> with(String bound) {
        return new Listing<>(items, bound);
    }

    /** The same part, told otherwise. */
    public <R> Listing<R> map(Function<? super T, ? extends R> told) {
        return new Listing<>(items.stream().<R>map(told).toList(), cursor);
    }
}
