package dev.ferry.cli.terminal;

import dev.ferry.application.messages.Messages;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Writes a table as rows come: the first few hundred say how wide each column is, so that memory does not grow with the
 * table.
 */
final class TableWriter<T> {
    private static final int LOOK_AHEAD = 500;
    private static final int WIDEST = 60;
    private static final String GAP = "  ";

    private final Terminal terminal;
    private final Messages messages;
    private final List<Column<T>> columns;

    TableWriter(Terminal terminal, Messages messages, List<Column<T>> columns) {
        this.terminal = terminal;
        this.messages = messages;
        this.columns = columns.stream().filter(Column::shown).toList();
    }

    /** Writes the rows under their headings; says on standard error where there are none. */
    void write(Stream<T> rows) {
        if (!writeAny(rows)) {
            terminal.note(messages.text("common.none"));
        }
    }

    /**
     * Writes the rows under their headings, and nothing at all where there are none. Answers whether there were any.
     */
    boolean writeAny(Stream<T> rows) {
        Iterator<List<List<String>>> pages =
                rows.map(this::cells).gather(Gatherers.windowFixed(LOOK_AHEAD)).iterator();
        if (!pages.hasNext()) {
            return false;
        }
        List<String> headings = columns.stream()
                .map(column -> messages.text("common.column." + column.name()))
                .toList();
        List<List<String>> page = pages.next();
        int[] widths = widths(headings, page);
        terminal.line(terminal.styled(line(headings, widths), Style.bold));
        write(page, widths);
        pages.forEachRemaining(next -> write(next, widths));
        return true;
    }

    private void write(List<List<String>> page, int[] widths) {
        page.forEach(cells -> terminal.line(line(cells, widths)));
        terminal.requireOpen();
    }

    private List<String> cells(T row) {
        return columns.stream()
                .map(column -> Printable.of(column.cell().apply(row)))
                .toList();
    }

    private int[] widths(List<String> headings, List<List<String>> page) {
        return IntStream.range(0, columns.size())
                .map(i -> Math.min(
                        WIDEST,
                        Stream.concat(Stream.of(headings), page.stream())
                                .mapToInt(cells -> Width.of(cells.get(i)))
                                .max()
                                .orElse(0)))
                .toArray();
    }

    private String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = cells.get(i);
            line.append(columns.get(i).numeric() ? Width.rightAligned(cell, widths[i]) : Width.padded(cell, widths[i]))
                    .append(GAP);
        }
        return line.toString().stripTrailing();
    }
}
