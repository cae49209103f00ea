package dev.ferry.files.source;

import dev.ferry.files.table.RowSink;
import java.io.IOException;
import java.io.Reader;

/** Reads the rows of one file into a sink. Used once. */
public interface RowReader {

    /** The reader of the format in which the file is written. */
    static RowReader of(ExportFile file, Limits limits, char delimiter, RowSink rows, Warnings warnings) {
        return file.format().json()
                ? new JsonRows(file, limits, rows, warnings)
                : new CsvRows(file, limits, delimiter, rows, warnings);
    }

    /** Reads every row, and answers how many there are. */
    long read(Reader text) throws IOException;

    /** How the file writes its rows; once they were read. */
    RowLayout layout();

    /** The line of the row that was read last, from 1; roughly where a file broke off. */
    long line();
}
