package dev.ferry.cli.terminal;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.ferry.domain.text.SpreadsheetCell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes rows as CSV by RFC 4180. A cell that a spreadsheet would take for a formula gets an apostrophe before it; on a
 * terminal, cells are {@link Printable} too.
 */
final class CsvRows<T> {
    private static final int CHECKED_EVERY = 1_000;

    private final Terminal terminal;
    private final List<Column<T>> columns;

    CsvRows(Terminal terminal, List<Column<T>> columns) {
        this.terminal = terminal;
        this.columns = columns;
    }

    void write(Stream<T> rows) {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(terminal.data());
        csv.writeRecord(columns.stream().map(Column::name).toList());
        long written = 0;
        for (Iterator<T> left = rows.iterator(); left.hasNext(); ) {
            T row = left.next();
            csv.writeRecord(columns.stream().map(column -> cell(column, row)).toList());
            written++;
            if (written % CHECKED_EVERY == 0) {
                terminal.requireOpen();
            }
        }
        flush(csv);
    }

    private static void flush(CsvWriter csv) {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String cell(Column<T> column, T row) {
        String text = SpreadsheetCell.of(column.cell().apply(row));
        return terminal.outputIsTerminal() ? Printable.of(text) : text;
    }
}
