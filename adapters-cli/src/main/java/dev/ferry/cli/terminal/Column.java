package dev.ferry.cli.terminal;

import dev.ferry.domain.outcome.Slug;
import java.util.Optional;
import java.util.function.Function;

/**
 * One column of a listing.
 *
 * @param name as CSV heads it; messages have its heading for people under {@code common.column.} and this
 * @param cell its text: numbers in plain digits, times as RFC 3339, empty where there is none
 * @param numeric whether people like it aligned to the right
 * @param shown whether people see it in the table; CSV has it in any case
 */
public record Column<T>(String name, Function<T, String> cell, boolean numeric, boolean shown) {

    public static <T> Column<T> text(String name, Function<T, ?> cell) {
        return new Column<>(name, cell.andThen(Column::plain), false, true);
    }

    public static <T> Column<T> number(String name, Function<T, ? extends Number> cell) {
        return new Column<>(name, cell.andThen(Column::plain), true, true);
    }

    /** What people are spared in tables, or see on a page of its own. */
    public static <T> Column<T> csvOnly(String name, Function<T, ?> cell) {
        return new Column<>(name, cell.andThen(Column::plain), false, false);
    }

    /** Words of contracts as those spell them, never as constants of the program are called. */
    private static String plain(Object value) {
        return switch (value) {
            case Optional<?> perhaps -> perhaps.map(Column::plain).orElse("");
            case Slug word -> word.slug();
            default -> value.toString();
        };
    }
}
