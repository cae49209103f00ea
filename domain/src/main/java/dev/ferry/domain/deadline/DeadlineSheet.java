package dev.ferry.domain.deadline;

import java.util.List;
import java.util.Map;

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
    }
}
