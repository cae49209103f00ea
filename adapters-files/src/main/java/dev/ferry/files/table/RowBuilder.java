package dev.ferry.files.table;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.text.Trimmed;
import java.util.Arrays;

/**
 * Builds one row after the other as bytes: sort key, table, line, then the cells in the table's order, stripped and in
 * UTF-8, with absent ones empty. A row that could not be read is kept in the same way, with its reason for cells, so
 * that it is told when the others are. {@link Row} reads it back. Reused, not thread-safe.
 */
public final class RowBuilder {
    /** No good key is longer; a longer one only has to come out somewhere, to be rejected. */
    private static final int LONGEST_KEY = 200;

    private final Table table;
    private final int[] from;
    private final int[] to;
    private final ByteText cells = new ByteText();
    private final ByteText row = new ByteText();

    public RowBuilder(Table table) {
        this.table = table;
        this.from = new int[table.columns().size()];
        this.to = new int[table.columns().size()];
    }

    public void begin() {
        cells.clear();
        Arrays.fill(from, 0);
        Arrays.fill(to, 0);
    }

    /** Takes a cell; surrounding white space goes. Answers whether there was none. */
    public boolean cell(int column, char[] text, int offset, int length) {
        int start = offset;
        int end = offset + length;
        while (start < end && Trimmed.isBlank(text[start])) {
            start++;
        }
        while (end > start && Trimmed.isBlank(text[end - 1])) {
            end--;
        }
        from[column] = cells.length();
        cells.append(text, start, end);
        to[column] = cells.length();
        return end - start == length;
    }

    public void cell(int column, String text) {
        var _ = cell(column, text.toCharArray(), 0, text.length());
    }

    /** Ends the row, and hands it on. */
    public void end(long line, RowSink rows) {
        header(from[0], to[0], false, line);
        takeCells();
        rows.add(row.bytes(), row.length());
    }

    /** Ends a row whose cells do not tell all that stood there. */
    public void end(long line, RowSink rows, String written) {
        header(from[0], to[0], false, line);
        takeCells();
        row.cell(written);
        rows.add(row.bytes(), row.length());
    }

    private void takeCells() {
        for (int column = 0; column < from.length; column++) {
            row.cell(cells.bytes(), from[column], to[column]);
        }
    }

    /** Ends the row as one that cannot be taken. */
    public void fail(long line, RowSink rows, String written, Code code, String column, Object... facts) {
        header(0, 0, true, line);
        row.cell(written);
        row.cell(code.name());
        row.cell(column);
        for (Object fact : facts) {
            row.cell(fact.toString());
        }
        rows.add(row.bytes(), row.length());
    }

    private void header(int keyFrom, int keyTo, boolean failed, long line) {
        row.clear();
        int end = Math.min(keyTo, keyFrom + LONGEST_KEY);
        row.key(cells.bytes(), keyFrom, end, table.foldsKey());
        row.append((byte) (table.tag() | (failed ? Row.FAILED : 0)));
        row.number(line);
    }
}
