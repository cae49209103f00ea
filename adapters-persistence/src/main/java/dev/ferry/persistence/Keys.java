package dev.ferry.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Asks for many keys at once, and reads what is too much for one answer page by page. */
final class Keys {
    private Keys() {}

    /** That the column holds one of these, by their text. */
    static Condition among(Field<String> column, Collection<?> keys) {
        return column.in(keys.stream().map(key -> DSL.inline(key.toString())).toList());
    }

    /**
     * The keys stand in the statement as constants, quoted by jOOQ: of constants H2 makes a set, whereas with parameters or
     * {@code = any(?)} it compares each row that it finds with key after key once more.
     */
    static <K> Condition among(Field<UUID> column, Collection<K> keys, Function<K, UUID> value) {
        return column.in(keys.stream().map(key -> DSL.inline(value.apply(key))).toList());
    }

    /** Every row, read as the stream goes: {@code following} answers the page behind a row, an empty one at the end. */
    static <R> Stream<R> pages(Function<Optional<R>, List<R>> following) {
        return Stream.of(Optional.<R>empty())
                .flatMap(start -> Stream.iterate(
                        following.apply(start),
                        page -> !page.isEmpty(),
                        page -> following.apply(Optional.of(page.getLast()))))
                .flatMap(List::stream);
    }
}
