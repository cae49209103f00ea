package dev.ferry.files.source;

import dev.ferry.domain.outcome.Slug;
import dev.ferry.files.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What stands where a header belongs, where that is known, and no header at all. */
enum NoHeader implements Slug {
    /** The file has nothing. */
    EMPTY,
    /** Each line is one cell, in quotes. */
    QUOTED_LINE,
    /** A web page, or XML. */
    MARKUP,
    JSON;

    /** What it is that these names were taken from. */
    static Optional<NoHeader> of(Table table, List<String> names, char delimiter) {
        if (names.isEmpty()) {
            return Optional.of(EMPTY);
        }
        String first = names.getFirst();
        if (first.startsWith("<")) {
            return Optional.of(MARKUP);
        }
        if (first.startsWith("{") || first.startsWith("[")) {
            return Optional.of(JSON);
        }
        return names.size() == 1 && isWhole(table, first, delimiter) ? Optional.of(QUOTED_LINE) : Optional.empty();
    }

    private static boolean isWhole(Table table, String line, char delimiter) {
        return Arrays.asList(line.split(Pattern.quote(String.valueOf(delimiter)), -1))
                .containsAll(table.required());
    }
}
