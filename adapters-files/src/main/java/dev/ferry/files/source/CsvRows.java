package dev.ferry.files.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.files.table.RowSink;
import java.io.IOException;
import java.io.Reader;
import java.util.List;

/**
 * Reads a CSV file. A quote that is never closed, or text between a closing quote and the next comma, ends in a refusal
 * of the file with the line on which that row begins: where its cells end is anybody's guess, and so would be the next
 * row.
 */
final class CsvRows implements RowReader {
    private final ExportFile file;
    private final Limits limits;
    private final char delimiter;
    private final CsvHandler handler;

    CsvRows(ExportFile file, Limits limits, char delimiter, RowSink rows, Warnings warnings) {
        this.file = file;
        this.limits = limits;
        this.delimiter = delimiter;
        this.handler = new CsvHandler(file, limits, delimiter, rows, warnings);
    }

    @Override
    public long line() {
        return handler.line();
    }

    @Override
    public RowLayout layout() {
        return handler.layout();
    }

    @Override
    public long read(Reader text) throws IOException {
        CountedReader counted = new CountedReader(text);
        try (CsvReader<Boolean> reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(Math.max(limits.maxLine(), 1 << 16))
                .build(handler, counted)) {
            reader.forEach(row -> counted.mark());
        } catch (CsvParseException broken) {
            throw explained(broken, counted);
        }
        requireHeader();
        return handler.count();
    }

    private RuntimeException explained(CsvParseException broken, CountedReader counted) throws IOException {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof ExportRefused refused) {
                return refused;
            }
            if (cause instanceof PortUnavailable scratch) {
                return scratch;
            }
            if (cause instanceof IOException fault) {
                throw fault;
            }
        }
        // the reader gives up when its buffer is full, before it has read quite as much
        return counted.sinceMark() > limits.maxLine() / 2
                ? handler.tooLong()
                : new ExportRefused(Code.EXPORT_UNREADABLE, file.name(), handler.line());
    }

    private void requireHeader() {
        if (!handler.hasHeader()) {
            throw Header.faults(file, List.of(), delimiter).getFirst();
        }
    }
}
