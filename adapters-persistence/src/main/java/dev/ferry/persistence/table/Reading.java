package dev.ferry.persistence.table;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jooq.Table;

/**
 * What a row holds, for whoever must not be held up by one that this version cannot read: a newer version may have
 * written it, or a hand.
 */
public sealed interface Reading<T> {

    /** It could be read. */
    record Read<T>(T value) implements Reading<T> {}

    /**
     * It could not.
     *
     * @param why for operators
     */
    record Unreadable<T>(Record row, String why) implements Reading<T> {}

    /** Tries to read a row that was fetched. */
    static <T> Reading<T> of(Record row, Function<Record, T> read) {
        try {
            return new Read<>(read.apply(row));
        } catch (IllegalArgumentException | IllegalStateException | ClassCastException fault) {
            return new Unreadable<>(row, "this version of Ferry cannot read it: " + fault.getMessage());
        }
    }

    /** Which row of its table it is, for operators. */
    static String nameOf(Table<?> table, Record row) {
        return Objects.requireNonNull(table.getPrimaryKey()).getFields().stream()
                .map(field -> String.valueOf(row.get(field)))
                .collect(Collectors.joining("/", table.getName().toLowerCase(Locale.ROOT) + " ", ""));
    }

    /** What it holds; nothing where it cannot be read. */
    default Stream<T> stream() {
        return switch (this) {
            case Read<T>(var value) -> Stream.of(value);
            case Unreadable<T> _ -> Stream.empty();
        };
    }
}
