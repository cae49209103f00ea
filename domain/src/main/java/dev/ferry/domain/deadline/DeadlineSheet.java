package dev.ferry.domain.deadline;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table of deadlines as it is written: one row a consequence.
 *
 * @param name the name of its file
 * @param columns as the header has them
 */
public record DeadlineSheet(String name, List<String> columns, List<Row> rows) {
    public DeadlineSheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The same with columns in lower case, unless two of them are one then. */
    DeadlineSheet inLowerCase() {
        List<String> lower = columns.stream().map(DeadlineSheet::inLowerCase).toList();
        return Set.copyOf(lower).size() == columns.size()
                ? new DeadlineSheet(
                        name, lower, rows.stream().map(Row::inLowerCase).toList())
                : this;
    }

    private static String inLowerCase(String column) {
        return column.toLowerCase(Locale.ROOT);
    }

    /**
     * A row.
     *
     * @param line of the file, from 1
     * @param cells by their columns, trimmed; an empty one is absent
     */
    public record Row(long line, Map<String, String> cells) {
        public Row {
            cells = Map.copyOf(cells);
        }

        private Row inLowerCase() {
            return new Row(
                    line,
                    cells.entrySet().stream()
                            .collect(Collectors.toUnmodifiableMap(
                                    cell -> DeadlineSheet.inLowerCase(cell.getKey()), Map.Entry::getValue)));
        }
    }
}
