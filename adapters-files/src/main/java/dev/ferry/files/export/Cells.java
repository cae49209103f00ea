package dev.ferry.files.export;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.text.Trimmed;
import dev.ferry.domain.text.VisibleText;
import dev.ferry.domain.text.WebAddress;
import dev.ferry.files.table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The cells of a row as values; what cannot be one rejects the row. */
record Cells(Row row) {
    static final int LONGEST_TEXT = 500;
    static final int LONGEST_LIST = 10_000;

    private static final Pattern BREAKS = Pattern.compile("[\\t\\r\\n]+");

    boolean isEmpty(int cell) {
        return row.length(cell) == 0;
    }

    /** Text of one line that must be there. */
    String required(int cell) {
        if (isEmpty(cell)) {
            throw new RowRejected(column(cell), Code.VALUE_MISSING);
        }
        String text = bounded(cell, LONGEST_TEXT);
        if (VisibleText.isBlank(text)) {
            throw new RowRejected(column(cell), Code.VALUE_MISSING);
        }
        return text;
    }

    /** None where nothing is seen of it. */
    Optional<String> text(int cell) {
        return isEmpty(cell)
                ? Optional.empty()
                : Optional.of(bounded(cell, LONGEST_TEXT)).filter(text -> !VisibleText.isBlank(text));
    }

    /** Where people are sent to: of http or https, and nothing that a browser would run. */
    Optional<String> webAddress(int cell) {
        Optional<String> text = text(cell);
        if (text.filter(address -> !WebAddress.is(address)).isPresent()) {
            throw new RowRejected(column(cell), Code.MALFORMED_URL, "value", text.get());
        }
        return text;
    }

    /** The cell to the letter, whatever it holds. */
    Optional<String> asWritten(int cell) {
        return isEmpty(cell) ? Optional.empty() : Optional.of(row.text(cell));
    }

    /** Entries between semicolons, stripped; empty ones are left out. */
    List<String> list(int cell) {
        if (isEmpty(cell)) {
            return List.of();
        }
        String all = bounded(cell, LONGEST_LIST);
        List<String> entries = new ArrayList<>();
        for (int from = 0; from < all.length(); ) {
            int next = all.indexOf(';', from);
            int to = next < 0 ? all.length() : next;
            String entry = Trimmed.of(all.substring(from, to));
            if (!entry.isEmpty()) {
                entries.add(entry);
            }
            from = to + 1;
        }
        return entries;
    }

    /** False where the cell is empty. */
    boolean flag(int cell) {
        if (isEmpty(cell)) {
            return false;
        }
        String flag = bounded(cell, LONGEST_TEXT);
        if (!flag.equalsIgnoreCase("true") && !flag.equalsIgnoreCase("false")) {
            throw new RowRejected(
                    column(cell),
                    new Refusal(Code.UNKNOWN_VALUE, Map.of("value", flag, "known", List.of("true", "false"))));
        }
        return flag.equalsIgnoreCase("true");
    }

    <T> T good(int cell, Outcome<T> read) {
        return switch (read) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var reason) -> throw new RowRejected(column(cell), reason);
        };
    }

    String column(int cell) {
        return row.table().columns().get(cell);
    }

    private String bounded(int cell, int most) {
        // a character takes four bytes at most, so that nothing endless is made text of
        String text = row.length(cell) > 4 * most ? "" : row.text(cell);
        if (text.isEmpty() || text.codePointCount(0, text.length()) > most) {
            throw new RowRejected(column(cell), Code.VALUE_TOO_LONG, "most", most);
        }
        return line(cell, text);
    }

    /** A cell in quotes may run over lines: it is shown as one. */
    private String line(int cell, String text) {
        String line = VisibleText.isLine(text) ? text : BREAKS.matcher(text).replaceAll(" ");
        if (!VisibleText.isLine(line)) {
            throw new RowRejected(column(cell), Code.CONTROL_CHARACTERS);
        }
        return line;
    }
}
