package dev.ferry.domain.export;

import java.util.Optional;

/** Takes down the rows that were not taken, one run's in one file, made with the first of them. Not thread-safe. */
public interface RejectLog extends AutoCloseable {

    /**
     * Adds a row, in whatever order they come; may be buffered until this is closed. Cells must be no formulas to a
     * spreadsheet.
     */
    void add(Reject reject);

    /** How many rows so far. */
    long rows();

    /** The file's full name; empty while there is none. */
    Optional<String> file();

    /** Keeps what was added, for good. Safe to call twice. */
    @Override
    void close();
}
