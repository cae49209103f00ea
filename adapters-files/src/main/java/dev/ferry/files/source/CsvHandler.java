package dev.ferry.files.source;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.text.Trimmed;
import dev.ferry.files.table.RowBuilder;
import dev.ferry.files.table.RowSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the cells of a CSV file straight from the reader's buffer into rows; the first record is the header. */
final class CsvHandler extends AbstractBaseCsvCallbackHandler<Boolean> {
    private final ExportFile file;
    private final Limits limits;
    private final char delimiter;
    private final RowSink rows;
    private final Warnings warnings;
    private final RowBuilder builder;
    private final List<String> names = new ArrayList<>();
    private @Nullable Header header;
    private long line = 1;
    private long characters;
    private boolean blank;
    private final CsvText written;
    /** Whether the cells tell all that the row at hand has. */
    private boolean told = true;

    private long count;

    CsvHandler(ExportFile file, Limits limits, char delimiter, RowSink rows, Warnings warnings) {
        this.file = file;
        this.delimiter = delimiter;
        this.written = new CsvText(delimiter);
        this.limits = limits;
        this.rows = rows;
        this.warnings = warnings;
        this.builder = new RowBuilder(file.table());
    }

    /** The line on which the row at hand begins, from 1. */
    long line() {
        return line;
    }

    long count() {
        return count;
    }

    boolean hasHeader() {
        return header != null;
    }

    RowLayout layout() {
        Header known = header;
        return known == null ? RowLayout.NONE : known.layout();
    }

    @Override
    protected void handleBegin(long startingLine) {
        line = startingLine;
        characters = 0;
        blank = true;
        told = true;
        written.clear();
        builder.begin();
    }

    @Override
    protected void handleField(int place, char[] text, int offset, int length, boolean quoted) {
        characters += length + 1;
        if (characters > limits.maxLine()) {
            throw tooLong();
        }
        Header known = header;
        if (known == null) {
            blank &= length == 0;
            names.add(new String(text, offset, length));
            return;
        }
        written.add(text, offset, length, quoted);
        if (length > 0) {
            blank &= isBlank(text, offset, length);
            take(known.column(place), text, offset, length);
        }
    }

    private void take(int column, char[] text, int offset, int length) {
        if (column < 0) {
            told = false;
        } else {
            requireNoNul(text, offset, length);
            told &= builder.cell(column, text, offset, length);
        }
    }

    private static boolean isBlank(char[] text, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (!Trimmed.isBlank(text[i])) {
                return false;
            }
        }
        return true;
    }

    private void requireNoNul(char[] text, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (text[i] == 0) {
                throw new ExportRefused(
                        Code.EXPORT_WRONG_ENCODING, Map.of("file", file.name(), "line", line, "why", "nul"));
            }
        }
    }

    private void takeHeader() {
        if (Header.isPassedOver(names, delimiter)) {
            names.clear();
        } else {
            header = Header.of(file, names, delimiter, warnings);
        }
    }

    ExportRefused tooLong() {
        return new ExportRefused(
                Code.EXPORT_LINE_TOO_LONG, Map.of("file", file.name(), "line", line, "most", limits.maxLine()));
    }

    @Override
    protected Boolean buildRecord() {
        Header known = header;
        if (known == null) {
            takeHeader();
            return true;
        }
        int cells = getFieldCount();
        if (blank) {
            return true; // nothing, or what a sheet leaves behind: commas alone
        }
        count++;
        if (cells != known.size()) {
            builder.fail(line, rows, written.toString(), Code.ROW_RAGGED, "", cells, known.size());
        } else if (told) {
            builder.end(line, rows);
        } else {
            builder.end(line, rows, written.toString());
        }
        return true;
    }
}
